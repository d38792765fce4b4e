package sarangbang.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.RoomId;

/**
 * A message as the table has it.
 *
 * @param root seq of the message that began the thread in which it answers
 */
record MessageRow(
        Spot spot,
        AccountId sender,
        String clientId,
        String body,
        @Nullable Long replyTo,
        @Nullable Long root,
        List<AccountId> mentions,
        Instant at,
        @Nullable Change edited,
        @Nullable Change deleted,
        @Nullable Change pinned) {

    /** An event that changed it. */
    record Change(long seq, Instant at) {

        static @Nullable Long seqOf(@Nullable Change change) {
            return change == null ? null : change.seq;
        }

        static @Nullable String timeOf(@Nullable Change change) {
            return change == null ? null : change.at.toString();
        }
    }

    /** @param answered what it replies to */
    static MessageRow posted(Spot spot, Deed.Post post, @Nullable MessageRow answered, Instant at) {
        var draft = post.draft();
        return new MessageRow(
                spot,
                post.by(),
                draft.clientId(),
                draft.body(),
                draft.replyTo(),
                answered == null ? null : answered.thread(),
                post.mentions(),
                at,
                null,
                null,
                null);
    }

    /** Seq of the message with which its thread begins: an answer to an answer stays in the thread. */
    long thread() {
        if (root != null) {
            return root;
        }
        // Written by a node of before there were threads.
        return replyTo == null ? spot.seq() : replyTo;
    }

    static MessageRow of(ResultSet row) throws SQLException {
        return new MessageRow(
                new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq")),
                new AccountId(row.getObject("sender_id", UUID.class)),
                row.getString("client_id"),
                row.getString("body"),
                row.getObject("reply_to", Long.class),
                row.getObject("root", Long.class),
                accounts(row, "mentions"),
                row.getTimestamp("at").toInstant(),
                change(row, "edited"),
                change(row, "deleted"),
                change(row, "pinned"));
    }

    static List<AccountId> accounts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(AccountId::new).toList();
    }

    private static @Nullable Change change(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column + "_at");
        return at == null ? null : new Change(row.getLong(column), at.toInstant());
    }

    MessageRow edited(String newBody, List<AccountId> newMentions, Change edit) {
        return new MessageRow(spot, sender, clientId, newBody, replyTo, root, newMentions, at, edit, deleted, pinned);
    }

    MessageRow deleted(Change deletion) {
        return new MessageRow(spot, sender, clientId, "", replyTo, root, List.of(), at, edited, deletion, null);
    }

    /** @param pin null to take it away */
    MessageRow pinned(@Nullable Change pin) {
        return new MessageRow(spot, sender, clientId, body, replyTo, root, mentions, at, edited, deleted, pin);
    }

    /** What its posting told: these words, and nothing that happened to it since. */
    MessageRow asPosted(String firstBody, List<AccountId> firstMentions) {
        return new MessageRow(spot, sender, clientId, firstBody, replyTo, root, firstMentions, at, null, null, null);
    }

    boolean mayLink() {
        return body.contains("://");
    }

    Message by(Profile author, Map<String, List<AccountId>> reactions) {
        return by(author, reactions, List.of());
    }

    Message by(Profile author, Map<String, List<AccountId>> reactions, List<Preview> previews) {
        return new Message(
                spot.room(),
                spot.seq(),
                clientId,
                author,
                body,
                replyTo,
                root,
                at,
                timeOf(edited),
                timeOf(deleted),
                timeOf(pinned),
                reactions,
                mentions,
                List.of(),
                previews);
    }

    private static @Nullable Instant timeOf(@Nullable Change change) {
        return change == null ? null : change.at();
    }
}
