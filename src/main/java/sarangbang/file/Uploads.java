package sarangbang.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import sarangbang.Busy;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Attachment;
import sarangbang.timeline.FileId;

/** Takes a file in: bare of what nobody should learn from it, with a preview if it is an image, and then lasting. */
@Component
class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final Duration TIME_TO_KEEP = Duration.ofHours(1);

    private final Rooms rooms;
    private final FileTable files;
    private final Removals removals;
    private final Arrivals arrivals;
    private final Studio studio;
    private final Shelf shelf;
    private final Turns turns;
    private final FileSettings settings;
    private final TransactionOperations together;

    Uploads(
            Rooms rooms,
            FileTable files,
            Removals removals,
            Arrivals arrivals,
            Studio studio,
            Shelf shelf,
            Turns turns,
            FileSettings settings,
            TransactionOperations together) {
        this.rooms = rooms;
        this.files = files;
        this.removals = removals;
        this.arrivals = arrivals;
        this.studio = studio;
        this.shelf = shelf;
        this.turns = turns;
        this.settings = settings;
        this.together = together;
    }

    /** @param length that the body says it has */
    Attachment bring(RoomId room, AccountId by, String name, long length, InputStream body) throws IOException {
        rooms.requireMember(room, by);
        long most = settings.maxSize().toBytes();
        if (length > most) {
            throw new FileTooLarge(most);
        }
        requireFewUnposted(by, length);
        arrivals.requireSpace(length);
        return turns.take(by, () -> {
            try (var brought = arrivals.receive(body, most)) {
                return keep(room, by, FileName.clean(name), brought);
            }
        });
    }

    private void requireFewUnposted(AccountId by, long length) {
        var unposted = files.unposted(by);
        if (unposted.many() >= settings.unposted()
                || unposted.size() + length > settings.unpostedSize().toBytes()) {
            throw new TooManyUnposted(settings);
        }
    }

    private Attachment keep(RoomId room, AccountId by, String name, Arrival brought) throws IOException {
        var type = ContentType.of(brought.path());
        if (!Bare.isNeededFor(type)) {
            return keep(room, by, name, type, brought, null);
        }
        try (var bare = arrivals.next()) {
            var glance = Bare.copy(type, brought.path(), bare.path());
            var picture = studio.picture(type, bare, glance);
            try {
                return keep(room, by, name, type, bare, picture.orElse(null));
            } finally {
                close(picture);
            }
        }
    }

    private static void close(Optional<Picture> picture) throws IOException {
        if (picture.isPresent()) {
            picture.get().close();
        }
    }

    private Attachment keep(
            RoomId room, AccountId by, String name, String type, Arrival bytes, @Nullable Picture picture)
            throws IOException {
        var file = new Attachment(
                FileId.next(),
                name,
                type,
                bytes.size(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height());
        var preview = picture == null
                ? null
                : new FileRow.Preview(picture.type(), picture.preview().size());
        var row = new FileRow(file, room, by, null, preview);
        removals.foresee(file.id(), TIME_TO_KEEP);
        put(row.bytes(), bytes);
        if (picture != null) {
            put(FileRow.previewOf(row.bytes()), picture.preview());
        }
        together.executeWithoutResult(transaction -> keep(row));
        return file;
    }

    private void put(String name, Arrival bytes) {
        try {
            shelf.put(name, bytes.path());
        } catch (IOException away) {
            log.warn("{} could not be put on the shelf", name, away);
            throw new Busy();
        }
    }

    /** What waits is counted again: the others may have come in meanwhile. */
    private void keep(FileRow row) {
        requireFewUnposted(row.by(), row.file().size());
        if (!removals.callOff(row.file().id())) {
            throw new Busy();
        }
        files.add(row);
    }
}
