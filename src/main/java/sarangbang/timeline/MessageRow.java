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

/** A message as the table has it. */
record MessageRow(
        Spot spot,
        AccountId sender,
        String clientId,
        String body,
        @Nullable Long replyTo,
        List<AccountId> mentions,
        Instant at,
        @Nullable Change edited,
        @Nullable Change deleted) {

    /** An event that changed it. */
    record Change(long seq, Instant at) {}

    static MessageRow posted(Spot spot, Deed.Post post, Instant at) {
        var draft = post.draft();
        return new MessageRow(
                spot, post.by(), draft.clientId(), draft.body(), draft.replyTo(), post.mentions(), at, null, null);
    }

    static MessageRow of(ResultSet row) throws SQLException {
        return new MessageRow(
                new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq")),
                new AccountId(row.getObject("sender_id", UUID.class)),
                row.getString("client_id"),
                row.getString("body"),
                row.getObject("reply_to", Long.class),
                accounts(row, "mentions"),
                row.getTimestamp("at").toInstant(),
                change(row, "edited"),
                change(row, "deleted"));
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
        return new MessageRow(spot, sender, clientId, newBody, replyTo, newMentions, at, edit, deleted);
    }

    MessageRow deleted(Change deletion) {
        return new MessageRow(spot, sender, clientId, "", replyTo, List.of(), at, edited, deletion);
    }

    /** What its posting told: these words, and nothing that happened to it since. */
    MessageRow asPosted(String firstBody, List<AccountId> firstMentions) {
        return new MessageRow(spot, sender, clientId, firstBody, replyTo, firstMentions, at, null, null);
    }

    Message by(Profile author, Map<String, List<AccountId>> reactions) {
        return new Message(
                spot.room(),
                spot.seq(),
                clientId,
                author,
                body,
                replyTo,
                at,
                edited == null ? null : edited.at(),
                deleted == null ? null : deleted.at(),
                reactions,
                mentions,
                List.of());
    }
}
