package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measured processes say. */
final class Logs {
    private static final Path FOLDER = Path.of("bench", "target", "logs");

    private Logs() {}

    static Path file(String name) {
        try {
            Files.createDirectories(FOLDER);
            return FOLDER.resolve(name + ".log").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
