package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TallyTests {
    private final Tally tally = new Tally();

    @Test
    void printsOneLineAFaultWithItsMiddleAndItsWorst() {
        for (int i = 1; i <= 10; i++) {
            tally.recovered(Fault.BROKER_KILL, Duration.ofMillis(i * 1000L));
        }
        tally.unrecovered(Fault.STOMP_RESET);
        var lines = new ArrayList<String>();
        tally.print(lines::add);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).containsPattern("broker-kill +10 +5.0 s +10.0 s +0");
        assertThat(lines.get(2)).containsPattern("stomp-reset +1 +– +– +1");
    }

    @Test
    void knowsWhetherAllWereServedAgain() {
        tally.recovered(Fault.NODE_KILL, Duration.ofSeconds(1));
        assertThat(tally.allRecovered()).isTrue();
        tally.unrecovered(Fault.NODE_KILL);
        assertThat(tally.allRecovered()).isFalse();
    }
}
