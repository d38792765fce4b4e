package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `up` refuses, before anything is started. */
class UpTests {
    @TempDir
    private Path root;

    @Test
    void saysThatTheFolderIsInUse() {
        var folder = StackFolder.at(root);
        assertThat(StackLock.take(folder)).isTrue();
        try {
            Running.starting(options(9123)).write(folder);
            assertThatThrownBy(() -> new Up(options(9000)).run())
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("A stack already runs on " + folder.root())
                    .hasMessageContaining("http://localhost:9123");
        } finally {
            StackLock.release(folder);
        }
    }

    @Test
    void takesAFolderWhoseHolderIsGoneForFree() {
        var folder = StackFolder.at(root);
        Running.starting(options(9123)).write(folder);
        assertThat(StackLock.isFree(folder)).isTrue();
        assertThat(Running.in(folder)).isEmpty();
        assertThat(Down.run(options(9123))).isZero();
        assertThat(Status.run(options(9123))).isEqualTo(3);
    }

    @Test
    void knowsATakenPort() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            var up = new Up(options(taken.getLocalPort()));
            assertThatThrownBy(up::look)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("is taken by another program");
        }
    }

    private Options options(int port) {
        return Options.of("up", List.of("--port", Integer.toString(port), "--data", root.toString()));
    }
}
