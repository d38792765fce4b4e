package sarangbang.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Everything one stack keeps: data of database and broker, logs, secrets, and who runs. Nobody else may look in. */
record StackFolder(Path root) {
    static StackFolder at(Path root) {
        var folder = new StackFolder(root.toAbsolutePath().normalize());
        createPrivate(folder.root);
        createPrivate(folder.logs());
        return folder;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path rabbitmq() {
        return root.resolve("rabbitmq");
    }

    /** What people have brought to their rooms, for all nodes. */
    Path files() {
        return root.resolve("files");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path processes() {
        return root.resolve("processes");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path running() {
        return root.resolve("running");
    }

    /** Nobody runs here any more, and all processes have ended. */
    void forgetRun() {
        try {
            Files.deleteIfExists(running());
            Files.deleteIfExists(processes());
        } catch (IOException e) {
            throw new Problem("%s cannot be tidied: %s.".formatted(root, e.getMessage()), e);
        }
    }

    /** Out of the folder before it goes, in place of those of an earlier run. */
    void moveLogs(Path target) {
        try {
            deleteTree(target);
            Files.createDirectories(target.getParent());
            Files.move(logs(), target);
        } catch (IOException e) {
            throw new Problem("The logs of %s cannot be kept: %s.".formatted(root, e.getMessage()), e);
        }
    }

    void delete() {
        deleteTree(root);
    }

    static void createPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Problem("The folder %s cannot be made: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** Readable by the owner alone from its first byte on. */
    static void writePrivate(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem("The file %s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
