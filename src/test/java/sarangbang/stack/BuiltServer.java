package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's jar as it was built last. */
final class BuiltServer {
    private BuiltServer() {}

    /** The running nodes keep theirs when the clone is built anew under them. */
    static Path copyTo(StackFolder folder) {
        var built = Project.root().resolve(System.getProperty("chat.jar", "target/sarangbang-0.1.0-SNAPSHOT.jar"));
        try {
            return Files.copy(built, folder.root().resolve("sarangbang.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(
                    "The server %s cannot be copied to %s: %s.".formatted(built, folder.root(), e.getMessage()), e);
        }
    }
}
