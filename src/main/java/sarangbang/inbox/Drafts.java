package sarangbang.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** What people have begun to write and not sent. */
@Component
class Drafts {

    private static final long NO_THREAD = 0;

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    /** @param thread seq of the message with which the thread begins in which it is written; null in the room itself */
    record Place(RoomId room, @Nullable Long thread) {

        private long root() {
            return thread == null ? NO_THREAD : thread;
        }
    }

    /** @param version the higher, the later it was written */
    record Draft(RoomId room, @Nullable Long thread, String body, long version) {}

    /** @return its version; 0 if there are as many already and this is one more */
    long keep(AccountId account, Place place, String body, int most) {
        return database.sql("""
                        insert into draft (account_id, room_id, root, body, version)
                        select :account, :room, :root, :body, nextval('draft_version')
                        where (select count(*) from draft where account_id = :account) < :most
                            or exists (select from draft where account_id = :account and room_id = :room and root = :root)
                        on conflict (account_id, room_id, root) do update
                        set body = excluded.body, version = nextval('draft_version')
                        returning version""")
                .param("account", account.value())
                .param("room", place.room().value())
                .param("root", place.root())
                .param("body", body)
                .param("most", most)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @return the version of there being none */
    long remove(AccountId account, Place place) {
        database.sql("delete from draft where account_id = ? and room_id = ? and root = ?")
                .params(account.value(), place.room().value(), place.root())
                .update();
        return database.sql("select nextval('draft_version')").query(Long.class).single();
    }

    List<Draft> of(AccountId account, Collection<RoomId> rooms) {
        return database.sql("""
                        select room_id, nullif(root, ?) as thread, body, version from draft
                        where account_id = ? and room_id = any(?) order by version desc""")
                .params(
                        NO_THREAD,
                        account.value(),
                        rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .query((row, number) -> new Draft(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        row.getObject("thread", Long.class),
                        row.getString("body"),
                        row.getLong("version")))
                .list();
    }
}
