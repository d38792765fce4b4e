package sarangbang.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;

/** Links by the hash of their secret. Whether one is over is told by the database's clock: those of the nodes may be wrong. */
@Component
class InvitationTable {

    private static final String IS_GOOD = "expires_at > now() and (uses is null or used < uses)";

    private final JdbcClient database;

    InvitationTable(JdbcClient database) {
        this.database = database;
    }

    Invitation add(RoomId room, AccountId by, byte[] hash, int hours, @Nullable Integer uses) {
        return database.sql("""
                        insert into invitation (id, room_id, by_id, hash, expires_at, uses)
                        values (:id, :room, :by, :hash, now() + make_interval(hours => :hours), :uses) returning *""")
                .param("id", UUID.randomUUID())
                .param("room", room.value())
                .param("by", by.value())
                .param("hash", hash)
                .param("hours", hours)
                .param("uses", uses, Types.INTEGER)
                .query((row, number) -> invitation(row))
                .single();
    }

    /** Those that are not over, the newest first; also those that are used up. */
    List<Invitation> of(RoomId room) {
        return database.sql(
                        "select * from invitation where room_id = ? and expires_at > now() order by created_at desc")
                .param(room.value())
                .query((row, number) -> invitation(row))
                .list();
    }

    boolean remove(RoomId room, UUID id) {
        return database.sql("delete from invitation where room_id = ? and id = ?")
                        .params(room.value(), id)
                        .update()
                == 1;
    }

    void removeOf(RoomId room, AccountId by) {
        database.sql("delete from invitation where room_id = ? and by_id = ?")
                .params(room.value(), by.value())
                .update();
    }

    /** Those that let in as many as come. */
    void removeEndlessOf(RoomId room, AccountId by) {
        database.sql("delete from invitation where room_id = ? and by_id = ? and uses is null")
                .params(room.value(), by.value())
                .update();
    }

    /** Be it good or over. */
    Optional<Invitation> find(byte[] hash) {
        return database.sql("select * from invitation where hash = ?")
                .param(hash)
                .query((row, number) -> invitation(row))
                .optional();
    }

    boolean isGood(UUID id) {
        return database.sql("select exists (select from invitation where id = ? and " + IS_GOOD + ")")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whoever uses the same one at the same time waits here, and is counted after. */
    boolean use(UUID id) {
        return database.sql("update invitation set used = used + 1 where id = ? and " + IS_GOOD)
                        .param(id)
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        database.sql("delete from invitation where expires_at < now()").update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("uses", Integer.class),
                row.getInt("used"),
                new AccountId(row.getObject("by_id", UUID.class)));
    }
}
