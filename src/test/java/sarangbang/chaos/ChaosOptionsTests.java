package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosOptionsTests {
    @Test
    void breaksEverythingForAMinuteUnlessTold() {
        var options = ChaosOptions.of(List.of());
        assertThat(options.time()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.faults()).containsExactly(Fault.values());
        assertThat(options.brokers()).isEqualTo(1);
    }

    @Test
    void takesWhatItIsTold() {
        var options = ChaosOptions.of(
                List.of("--seconds=5", "--seed", "-7", "--faults", "node-kill,amqp-half-open", "--rate", "50"));
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.seed()).isEqualTo(-7);
        assertThat(options.cast().deedsPerSecond()).isEqualTo(50);
        assertThat(options.faults()).containsExactly(Fault.NODE_KILL, Fault.AMQP_HALF_OPEN);
    }

    @Test
    void takesOneBrokerOrThree() {
        assertThat(ChaosOptions.of(List.of("--brokers", "1")).brokers()).isEqualTo(1);
        assertThat(ChaosOptions.of(List.of("--brokers", "3")).brokers()).isEqualTo(3);
        refused("--brokers takes 1 or 3", "--brokers", "2");
        refused("--brokers takes 1 or 3", "--brokers");
    }

    @Test
    void saysWhatItCannotTake() {
        refused("There is no fault flood; there are node-kill,", "--faults", "node-kill,flood");
        refused("--faults takes faults", "--faults");
        refused("--seed takes a number", "--seed", "chance");
        refused("--seconds takes a number", "--seconds", "0");
        refused("no option --nodes", "--nodes", "2");
    }

    private static void refused(String message, String... words) {
        assertThatThrownBy(() -> ChaosOptions.of(List.of(words))).hasMessageContaining(message);
    }
}
