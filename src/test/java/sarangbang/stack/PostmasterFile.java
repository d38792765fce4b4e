package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The note by which PostgreSQL keeps a second server off its data. After a kill -9 the number in it may belong to
 * anybody, and PostgreSQL, which sees the machine as root does, would refuse to start.
 */
final class PostmasterFile {
    /** Above what any kernel gives to a process. */
    private static final String NOBODY = "99999999";

    private static final int LINE_OF_PORT = 3;

    private PostmasterFile() {}

    /** For the holder of the stack's lock only. */
    static void disown(StackFolder folder) {
        var file = file(folder);
        try {
            if (!Files.exists(file)) {
                return;
            }
            var text = Files.readString(file);
            server(text, folder).ifPresent(process -> Children.stop(process, "INT"));
            // Only the number goes: with the rest PostgreSQL finds out whether a backend of the dead server still
            // lives.
            if (Files.exists(file)) {
                Files.writeString(file, text.replaceFirst("^\\d+", NOBODY));
            }
        } catch (IOException e) {
            throw new Problem("The database in %s cannot be started: %s.".formatted(folder.root(), e.getMessage()), e);
        }
    }

    /** On which the running server listens. */
    static int port(StackFolder folder) {
        try {
            return Integer.parseInt(Files.readAllLines(file(folder)).get(LINE_OF_PORT));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new Problem("No database runs in %s.".formatted(folder.root()), e);
        }
    }

    private static Path file(StackFolder folder) {
        return folder.postgres().resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> server(String text, StackFolder folder) {
        var number = text.lines().findFirst().filter(line -> line.matches("\\d+"));
        return number.flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> Started.commandLine(process).contains("postgres -D " + folder.postgres()));
    }
}
