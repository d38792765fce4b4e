package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Data and logs of what is measured; of all on the same disk, since commits are waited for. */
final class Folders {
    private static final Path ROOT = Path.of("bench", "target").toAbsolutePath();

    private Folders() {}

    static Path of(String name) {
        return ROOT.resolve(name);
    }

    /** Empty. */
    static Path fresh(String name) {
        try {
            var folder = of(name);
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path log(String name) {
        try {
            return Files.createDirectories(of("logs")).resolve(name + ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
