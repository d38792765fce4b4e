package sarangbang.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        List<FileId> files,
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
                draft.files(),
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
                files(row),
                row.getTimestamp("at").toInstant(),
                change(row, "edited"),
                change(row, "deleted"),
                change(row, "pinned"));
    }

    /** A node of before there were files leaves them when it deletes. */
    private static List<FileId> files(ResultSet row) throws SQLException {
        return row.getTimestamp("deleted_at") == null
                ? ids(row, "files").map(FileId::new).toList()
                : List.of();
    }

    static List<AccountId> accounts(ResultSet row, String column) throws SQLException {
        return ids(row, column).map(AccountId::new).toList();
    }

    private static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Stream.empty() : Arrays.stream((UUID[]) array.getArray());
    }

    private static @Nullable Change change(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column + "_at");
        return at == null ? null : new Change(row.getLong(column), at.toInstant());
    }

    MessageRow edited(String newBody, List<AccountId> newMentions, Change edit) {
        return new MessageRow(
                spot, sender, clientId, newBody, replyTo, root, newMentions, files, at, edit, deleted, pinned);
    }

    MessageRow deleted(Change deletion) {
        return new MessageRow(
                spot, sender, clientId, "", replyTo, root, List.of(), List.of(), at, edited, deletion, null);
    }

    /** @param pin null to take it away */
    MessageRow pinned(@Nullable Change pin) {
        return new MessageRow(spot, sender, clientId, body, replyTo, root, mentions, files, at, edited, deleted, pin);
    }

    /** What its posting told: these words with its files, and nothing that happened to it since. */
    MessageRow asPosted(String firstBody, List<AccountId> firstMentions) {
        return new MessageRow(
                spot, sender, clientId, firstBody, replyTo, root, firstMentions, files, at, null, null, null);
    }

    boolean mayLink() {
        return body.contains("://");
    }

    /** @param attached what is known of files; one that is gone by now is left out */
    Message by(Profile author, Map<FileId, Attachment> attached) {
        return by(author, Map.of(), attached, List.of());
    }

    Message by(
            Profile author,
            Map<String, List<AccountId>> reactions,
            Map<FileId, Attachment> attached,
            List<Preview> previews) {
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
                files.stream().map(attached::get).filter(Objects::nonNull).toList(),
                previews);
    }

    private static @Nullable Instant timeOf(@Nullable Change change) {
        return change == null ? null : change.at();
    }
}
