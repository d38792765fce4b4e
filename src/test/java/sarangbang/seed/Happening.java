package sarangbang.seed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a room's log; past the first four each type has what it needs. */
record Happening(
        long seq,
        String type,
        Person by,
        Instant at,
        @Nullable UUID subject,
        @Nullable Long target,
        @Nullable Words words,
        @Nullable String emoji) {

    boolean edits(long message) {
        return type.equals("message.edited") && target != null && target == message;
    }

    Happening with(@Nullable Words others) {
        return new Happening(seq, type, by, at, subject, target, others, emoji);
    }

    Rows.Row row(UUID room) {
        return Rows.row(
                at,
                room,
                seq,
                type,
                by.id(),
                at,
                subject,
                target,
                words == null ? null : words.body(),
                words == null ? null : words.mentions(),
                emoji);
    }
}
