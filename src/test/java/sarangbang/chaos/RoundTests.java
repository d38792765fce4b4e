package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sarangbang.stack.Problem;

class RoundTests {
    private final List<String> told = new ArrayList<>();

    @Test
    void healsWhatItStruckWhenItsTimeIsOver() {
        long start = System.nanoTime();
        long healed = new Round(List.of(blow("a", 100)), Duration.ZERO).fight();
        assertThat(told).containsExactly("a breaks", "a heals");
        assertThat(Duration.ofNanos(healed - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void overlapsTwo() {
        new Round(List.of(blow("a", 200), blow("b", 400)), Duration.ofMillis(50)).fight();
        assertThat(told).containsExactly("a breaks", "b breaks", "a heals", "b heals");
    }

    @Test
    void canHealTheSecondFirst() {
        new Round(List.of(blow("a", 600), blow("b", 50)), Duration.ofMillis(50)).fight();
        assertThat(told).containsExactly("a breaks", "b breaks", "b heals", "a heals");
    }

    @Test
    void failsWithAFaultThatCannotBeInjected() {
        var impossible = new Blow(
                Fault.NODE_KILL,
                "c",
                Duration.ZERO,
                () -> {
                    throw new Problem("c is gone already.");
                },
                () -> told.add("c heals"));
        assertThatThrownBy(new Round(List.of(impossible), Duration.ZERO)::fight).hasMessage("c is gone already.");
        assertThat(told).isEmpty();
    }

    private Blow blow(String target, long millis) {
        return new Blow(
                Fault.NODE_PAUSE,
                target,
                Duration.ofMillis(millis),
                () -> told.add(target + " breaks"),
                () -> told.add(target + " heals"));
    }
}
