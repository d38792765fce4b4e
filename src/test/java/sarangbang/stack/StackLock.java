package sarangbang.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who holds a stack's folder. The kernel lets go of it when its holder ends, also by kill -9. */
final class StackLock {
    /** Whoever only looks whether it is free holds it for a blink. */
    private static final int TRIES = 5;

    /** Kept from the garbage collector, which would close the channel and with it give the lock away. */
    private static final Map<StackFolder, FileLock> HELD = new ConcurrentHashMap<>();

    private StackLock() {}

    static boolean take(StackFolder folder) {
        var lock = tryLock(folder);
        for (int again = 0; lock.isEmpty() && again < TRIES && !HELD.containsKey(folder); again++) {
            Waiting.pause();
            lock = tryLock(folder);
        }
        lock.ifPresent(taken -> HELD.put(folder, taken));
        return lock.isPresent();
    }

    static void release(StackFolder folder) {
        var lock = HELD.remove(folder);
        if (lock != null) {
            close(lock);
        }
    }

    static boolean isFree(StackFolder folder) {
        if (!Files.exists(folder.lock())) {
            return true;
        }
        var lock = tryLock(folder);
        lock.ifPresent(StackLock::close);
        return lock.isPresent();
    }

    private static void close(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new Problem("A lock cannot be let go: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("resource") // The lock lives as long as its channel.
    private static Optional<FileLock> tryLock(StackFolder folder) {
        // Not even tried: closing a second channel on the file would end the lock that this JVM has.
        if (HELD.containsKey(folder)) {
            return Optional.empty();
        }
        try {
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new Problem("%s cannot be locked: %s.".formatted(folder.lock(), e.getMessage()), e);
        }
    }
}
