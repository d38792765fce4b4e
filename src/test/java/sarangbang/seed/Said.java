package sarangbang.seed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its events leave it. */
final class Said {
    final long seq;
    final Person sender;
    final String clientId;
    final @Nullable Long replyTo;
    /** Of the message with which its thread begins. */
    final @Nullable Long root;

    final Instant at;
    /** By (who, emoji): seq of the event that added it. */
    final Map<Liking, Long> reactions = new LinkedHashMap<>();

    private final Words first;
    private Words words;
    private @Nullable Happening edit;
    private @Nullable Happening deletion;

    Said(long seq, Person sender, UUID clientId, @Nullable Said answered, Words words, Instant at) {
        this.seq = seq;
        this.sender = sender;
        this.clientId = clientId.toString();
        this.replyTo = answered == null ? null : answered.seq;
        this.root = answered == null || answered.root == null ? this.replyTo : answered.root;
        this.first = words;
        this.words = words;
        this.at = at;
    }

    record Liking(Person by, String emoji) {}

    void edit(Happening event, Words changed) {
        edit = event;
        words = changed;
    }

    void delete(Happening event) {
        deletion = event;
        words = Words.NONE;
        reactions.clear();
    }

    boolean isDeleted() {
        return deletion != null;
    }

    Words words() {
        return words;
    }

    /** What the event of its posting keeps: nothing until the message no longer has the first words itself. */
    @Nullable
    Words kept() {
        if (edit == null) {
            return null;
        }
        return isDeleted() ? Words.NONE : first;
    }

    Rows.Row row(UUID room) {
        return Rows.row(
                at,
                room,
                seq,
                sender.id(),
                clientId,
                words.body(),
                replyTo,
                root,
                words.mentions(),
                at,
                edit == null ? null : edit.seq(),
                edit == null ? null : edit.at(),
                deletion == null ? null : deletion.seq(),
                deletion == null ? null : deletion.at());
    }
}
