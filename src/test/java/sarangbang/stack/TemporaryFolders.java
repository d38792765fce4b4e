package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of test stacks, under {@code .chat/} where the next run finds those of a run that was killed. */
final class TemporaryFolders {
    private TemporaryFolders() {}

    static StackFolder next() {
        var parent = Project.kept().resolve("tests");
        return Project.alone(() -> {
            StackFolder.createPrivate(parent);
            sweepAbandoned(parent);
            try {
                var folder = StackFolder.at(Files.createTempDirectory(parent, "stack"));
                // Held until this JVM ends, however it ends: an unlocked folder is an abandoned one.
                StackLock.take(folder);
                return folder;
            } catch (IOException e) {
                throw new Problem("No temporary folder can be made in %s: %s.".formatted(parent, e.getMessage()), e);
            }
        });
    }

    private static void sweepAbandoned(Path parent) {
        try (var folders = Files.newDirectoryStream(parent)) {
            for (var path : folders) {
                var folder = new StackFolder(path.toAbsolutePath().normalize());
                if (StackLock.isFree(folder)) {
                    sweep(folder);
                }
            }
        } catch (IOException e) {
            throw new Problem("%s cannot be read: %s.".formatted(parent, e.getMessage()), e);
        }
    }

    static void sweep(StackFolder folder) {
        Children.leftBehind(folder).forEach(TemporaryFolders::end);
        StackLock.release(folder);
        folder.delete();
    }

    /** Only PostgreSQL is asked: killed, it would leave its shared memory in the machine. */
    static void end(Started one) {
        var signal = one.name().equals(Postgres.NAME) ? "INT" : "KILL";
        one.running().ifPresent(process -> Children.stop(process, signal));
    }
}
