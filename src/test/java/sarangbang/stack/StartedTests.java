package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real process, as an earlier run might have left it. */
class StartedTests {
    private static final String MARK = "sleep 98";

    @TempDir
    private Path root;

    private @Nullable StackFolder made;
    private @Nullable Process started;

    @BeforeEach
    void start() {
        var folder = StackFolder.at(root.resolve("data"));
        made = folder;
        var child = new Child("sleeper", List.of("sleep", "98"), Map.of(), root, folder.log("sleeper"), MARK);
        started = new Children(folder).start(child);
    }

    @AfterEach
    void end() {
        process().destroyForcibly();
    }

    private StackFolder folder() {
        return Objects.requireNonNull(made);
    }

    private Process process() {
        return Objects.requireNonNull(started);
    }

    @Test
    void findsWhatAKilledRunLeft() {
        var orphans = Children.leftBehind(folder());
        assertThat(orphans)
                .singleElement()
                .extracting(Started::pid)
                .isEqualTo(process().pid());
        orphans.forEach(Down::end);
        assertThat(process().isAlive()).isFalse();
        assertThat(Children.leftBehind(folder())).isEmpty();
    }

    @Test
    void sparesAStrangerThatHasTheNumberNow() {
        var since = process().info().startInstant().orElseGet(Instant::now);
        assertThat(new Started("other", process().pid(), since, "postgres -D").running())
                .isEmpty();
        assertThat(new Started("older", process().pid(), since.minus(Duration.ofMinutes(1)), MARK).running())
                .isEmpty();
        assertThat(new Started("sleeper", process().pid(), since, MARK).running())
                .isPresent();
    }

    @Test
    void startsNothingAfterTheEnd() {
        var children = new Children(folder());
        children.close();
        var child = new Child("late", List.of("sleep", "98"), Map.of(), root, folder().log("late"), MARK);
        assertThatThrownBy(() -> children.start(child)).hasMessageContaining("being stopped");
    }
}
