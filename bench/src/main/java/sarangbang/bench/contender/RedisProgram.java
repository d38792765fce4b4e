package sarangbang.bench.contender;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own {@code redis-server}, or, where Debian's packages can be fetched, one unpacked beside the bench. */
final class RedisProgram {
    private static final List<String> FETCH =
            List.of("apt-get", "download", "redis-server", "redis-tools", "libjemalloc2", "liblzf1", "libatomic1");
    private static final String ADVICE = "Redis is not here and cannot be fetched: install redis-server";

    private RedisProgram() {}

    /** The first words of its command line. */
    static List<String> command() {
        if (isOnPath()) {
            return List.of("redis-server");
        }
        var folder = Folders.of("redis");
        var program = folder.resolve("usr/bin/redis-server");
        if (!Files.exists(program)) {
            fetch(Folders.fresh("redis"));
        }
        return List.of("env", "LD_LIBRARY_PATH=" + libraries(folder), program.toString());
    }

    private static boolean isOnPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }

    private static void fetch(Path folder) {
        run(folder, FETCH);
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".deb"))
                    .forEach(file -> run(folder, List.of("dpkg", "-x", file.toString(), folder.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path libraries(Path folder) {
        try (var folders = Files.list(folder.resolve("usr/lib"))) {
            return folders.filter(one -> one.toString().endsWith("-linux-gnu"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Folders.log("redis-fetch").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(ADVICE);
            }
        } catch (IOException e) {
            throw new IllegalStateException(ADVICE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
