package sarangbang.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** The clone we run from, and {@code .chat/} in it, where unpacked programs and data are kept. */
final class Project {
    private Project() {}

    static Path root() {
        return Path.of(System.getProperty("chat.project", "")).toAbsolutePath().normalize();
    }

    static Path kept() {
        var folder = root().resolve(".chat");
        StackFolder.createPrivate(folder);
        return folder;
    }

    /** One at a time over all JVMs of this clone: two stacks that start together must not unpack into each other. */
    static synchronized <T> T alone(Supplier<T> work) {
        var file = kept().resolve("unpack.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            return work.get();
        } catch (IOException e) {
            throw new Problem("%s cannot be locked: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** Fills a folder under {@code .chat/} once; half of it is never taken for the whole. */
    static Path unpackOnce(String name, Unpacking unpacking) {
        var folder = kept().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return alone(() -> {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            var half = kept().resolve(name + ".part");
            try {
                StackFolder.deleteTree(half);
                Files.createDirectories(half);
                unpacking.into(half);
                return Files.move(half, folder);
            } catch (IOException e) {
                throw new Problem("%s cannot be unpacked: %s.".formatted(name, e.getMessage()), e);
            }
        });
    }

    @FunctionalInterface
    interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
