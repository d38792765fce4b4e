package sarangbang.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every room there is, for who keeps the house: that it is there, not what it is about. */
@Component
public class AllRooms {

    private final JdbcClient database;

    AllRooms(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param name null for a direct one
     * @param members how many are in it
     */
    public record Entry(
            RoomId id,
            @Nullable String name,
            Kind kind,
            long members,
            Instant createdAt,
            @Nullable Instant archivedAt) {}

    /**
     * The newest first.
     *
     * @param query a part of the name; empty for all, direct ones too
     * @param after the last of the page before
     */
    public List<Entry> page(String query, @Nullable RoomId after, int limit) {
        var text = query.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return database.sql("""
                        select id, name, kind, created_at, archived_at,
                            (select count(*) from member where room_id = room.id) as members
                        from room
                        where (:text = '' or lower(name) like '%' || :text || '%')
                            and (:after::uuid is null
                                or (created_at, id) < (select created_at, id from room where id = :after::uuid))
                        order by created_at desc, id desc limit :limit""")
                .param("text", text)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var archived = row.getTimestamp("archived_at");
        return new Entry(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("members"),
                row.getTimestamp("created_at").toInstant(),
                archived == null ? null : archived.toInstant());
    }
}
