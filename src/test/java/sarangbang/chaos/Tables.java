package sarangbang.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says when all is over, read past the house.
 *
 * @param outbox commits that are not known to be told
 */
record Tables(Map<UUID, RoomLog> rooms, long outbox) {

    static Tables read(Connection database) throws SQLException {
        Map<UUID, RoomLog> rooms = new HashMap<>();
        each(
                database,
                "select room_id, head, topic, archived_at is not null as archived from log join room on id = room_id",
                row -> rooms.put(
                        room(row),
                        new RoomLog(
                                row.getLong("head"),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new HashSet<>(),
                                new HashMap<>(),
                                new HashMap<>(),
                                row.getString("topic"),
                                row.getBoolean("archived"))));
        each(
                database,
                "select room_id, account_id from member",
                row -> of(rooms, row).members().add(row.getObject("account_id", UUID.class)));
        each(
                database,
                "select room_id, account_id, greatest(furthest, seq) as seq from read_position",
                row -> of(rooms, row).read().put(row.getObject("account_id", UUID.class), row.getLong("seq")));
        each(database, """
                select e.*, m.client_id, m.root, array_to_string(m.files, ',') as attached, coalesce(e.body, m.body, p.url, '') as words, coalesce(e.mentions, m.mentions) as called
                from event e left join message m using (room_id, seq) left join preview p using (room_id, seq)""", row -> of(rooms, row).events().put(row.getLong("seq"), event(row)));
        each(database, """
                select m.*, coalesce(array_to_string(m.files, ','), '') as attached, array(select url from preview p where p.room_id = m.room_id and p.message = m.seq
                    and p.seq > coalesce(m.edited, 0)) as previews
                from message m""", row -> of(rooms, row).messages().put(row.getLong("seq"), message(row)));
        each(
                database,
                "select * from thread",
                row -> of(rooms, row).threads().put(row.getLong("root"), row.getLong("last")));
        each(database, "select * from reaction", row -> react(of(rooms, row).messages(), row));
        var outbox = new long[1];
        each(database, "select count(*) as waiting from outbox", row -> outbox[0] = row.getLong("waiting"));
        return new Tables(rooms, outbox[0]);
    }

    RoomLog room(UUID id) {
        return Objects.requireNonNull(rooms.get(id), () -> "no log of room " + id);
    }

    private static Happening event(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong("seq"),
                row.getString("type"),
                row.getObject("by_id", UUID.class),
                Objects.requireNonNull(time(row, "at")),
                row.getString("client_id"),
                row.getString("words"),
                accounts(row, "called"),
                row.getLong("target"),
                row.getString("emoji"),
                row.getObject("subject", UUID.class),
                name(row),
                row.getLong("root"),
                Objects.requireNonNullElse(row.getString("attached"), ""));
    }

    /** A role as the wire calls it. */
    private static @Nullable String name(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var isRole = row.getString("type").equals(Happening.APPOINTED);
        return name != null && isRole ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static Said message(ResultSet row) throws SQLException {
        return new Said(
                Fingerprint.of(row.getString("client_id"), row.getObject("sender_id", UUID.class)),
                Fingerprint.of(row.getString("body")),
                row.getLong("root"),
                accounts(row, "mentions"),
                time(row, "edited_at"),
                time(row, "deleted_at"),
                time(row, "pinned_at"),
                Map.of(),
                new HashSet<>(Arrays.asList((String[]) row.getArray("previews").getArray())),
                row.getString("attached"));
    }

    private static void react(SortedMap<Long, Said> messages, ResultSet row) throws SQLException {
        var emoji = row.getString("emoji");
        var by = row.getObject("account_id", UUID.class);
        messages.computeIfPresent(row.getLong("message"), (seq, said) -> said.reacted(emoji, by, true));
    }

    private static Set<UUID> accounts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : new HashSet<>(Arrays.asList((UUID[]) array.getArray()));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static RoomLog of(Map<UUID, RoomLog> rooms, ResultSet row) throws SQLException {
        return Objects.requireNonNull(rooms.get(room(row)), "a room without a log");
    }

    private static UUID room(ResultSet row) throws SQLException {
        return row.getObject("room_id", UUID.class);
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection database, String sql, Reader reader) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
