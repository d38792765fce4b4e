package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalsTests {
    @Test
    void pausesAProcessWithAllItHasStartedAndResumesIt() throws IOException {
        var shell = new ProcessBuilder("sh", "-c", "cat; true").start();
        try {
            Signals.pause(shell.toHandle());
            shell.getOutputStream().close();
            assertThat(shell.toHandle().onExit().isDone()).isFalse();
            Signals.resume(shell.toHandle());
            assertThat(shell.toHandle().onExit()).succeedsWithin(Duration.ofSeconds(10));
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void stopsAPausedProcessWithTheSignalItIsTold() throws IOException {
        var sleeper = new ProcessBuilder("sleep", "97").start();
        Signals.pause(sleeper.toHandle());
        Children.stop(sleeper.toHandle(), "TERM", Duration.ofSeconds(10));
        assertThat(sleeper.exitValue()).isEqualTo(128 + 15);
    }

    @Test
    void cannotPauseWhatIsGone() throws IOException, InterruptedException {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertThatThrownBy(() -> Signals.pause(gone.toHandle())).isInstanceOf(Problem.class);
    }
}
