package sarangbang.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostTests {

    private static final long AT_ONCE = 0;

    private final AtomicLong now = new AtomicLong();
    private final Host host = new Host(2, now::get);

    @Test
    void whoSaysNothingSeveralTimesInARowIsLeftAloneForAWhile() {
        saysNothing(3);
        assertThat(isAsked()).isFalse();
        pass(Duration.ofSeconds(59));
        assertThat(isAsked()).isFalse();
    }

    @Test
    void thenOneFindsOutWhetherItIsBack() {
        saysNothing(3);
        pass(Duration.ofMinutes(1));
        assertThat(isAsked()).isTrue();
        assertThat(isAsked()).as("another, before the first has heard").isFalse();
        host.answered();
        assertThat(isAsked()).isTrue();
    }

    @Test
    void whoAnswersInBetweenIsAskedOn() {
        saysNothing(2);
        host.answered();
        saysNothing(2);
        assertThat(isAsked()).isTrue();
    }

    @Test
    void fewAskAtTheSameTime() throws Exception {
        host.begin(AT_ONCE);
        host.begin(AT_ONCE);
        assertThat(isAsked()).isFalse();
        host.end();
        assertThat(isAsked()).isTrue();
    }

    private void saysNothing(int times) {
        for (int i = 0; i < times; i++) {
            host.saidNothing();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private boolean isAsked() {
        try {
            host.begin(AT_ONCE);
            host.end();
            return true;
        } catch (NotReached notNow) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
