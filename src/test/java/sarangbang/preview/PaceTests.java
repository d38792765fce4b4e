package sarangbang.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);

    @Test
    void fewWaitAtATime() {
        assertThat(pace.begin()).isTrue();
        assertThat(pace.begin()).isTrue();
        assertThat(pace.begin()).isFalse();
        pace.end();
        assertThat(pace.begin()).isTrue();
    }

    @Test
    void someAtOnceAndThenOneASecond() {
        for (int i = 0; i < 10; i++) {
            assertThat(done()).isTrue();
        }
        assertThat(done()).isFalse();
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(done()).isTrue();
        assertThat(done()).isFalse();
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        for (int i = 0; i < 10; i++) {
            assertThat(done()).isTrue();
        }
        assertThat(done()).isFalse();
    }

    private boolean done() {
        boolean begun = pace.begin();
        if (begun) {
            pace.end();
        }
        return begun;
    }
}
