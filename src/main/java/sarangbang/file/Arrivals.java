package sarangbang.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files lie while they come in, beside those that have: to become one of them takes no more than a new name. */
@Component
class Arrivals {

    private static final int PIECE = 64 * 1024;
    private static final long TIDY_MILLIS = 3_600_000;
    /** No upload takes as long. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final DataSize spare;
    private final Clock clock;

    Arrivals(FileSettings settings, Clock clock) {
        this.folder = settings.folder().resolve("arriving");
        this.spare = settings.spare();
        this.clock = clock;
    }

    /** The database may lie on the same disk, and has to go on writing. */
    void requireSpace(long bytes) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() - bytes < spare.toBytes()) {
            throw new NoSpace();
        }
    }

    Arrival next() throws IOException {
        Files.createDirectories(folder);
        return new Arrival(Files.createTempFile(folder, "", ""));
    }

    /** @param most bytes; whoever sends more is told so as soon as they do */
    Arrival receive(InputStream body, long most) throws IOException {
        var arrival = next();
        try {
            copy(body, arrival.path(), most);
            return arrival;
        } catch (IOException | RuntimeException broken) {
            arrival.close();
            throw broken;
        }
    }

    private static void copy(InputStream body, Path target, long most) throws IOException {
        var piece = new byte[PIECE];
        long all = 0;
        try (var file = Files.newOutputStream(target)) {
            for (int read = read(body, piece); read >= 0; read = read(body, piece)) {
                all += read;
                if (all > most) {
                    throw new FileTooLarge(most);
                }
                file.write(piece, 0, read);
            }
        }
    }

    private static int read(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException gone) {
            throw new UploadBroken(gone);
        }
    }

    /** What a node that died has left. */
    @Scheduled(fixedRate = TIDY_MILLIS)
    void tidy() throws IOException {
        if (Files.isDirectory(folder)) {
            var before = clock.instant().minus(FORGOTTEN);
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
