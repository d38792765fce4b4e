package sarangbang.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Spot;

/** Which messages people have saved. */
@Component
class Bookmarks {

    private final JdbcClient database;

    Bookmarks(JdbcClient database) {
        this.database = database;
    }

    /** @param id the higher, the later it was saved */
    record Bookmark(long id, Spot message) {}

    /**
     * @param most that are counted; two at once may pass it
     * @return whether it is there now and was not before
     */
    boolean add(AccountId account, Spot message, int most) {
        return database.sql("""
                        insert into saved (account_id, room_id, seq)
                        select ?, ?, ? where (select count(*) from saved where account_id = ?) < ?
                        on conflict do nothing""")
                        .params(account.value(), message.room().value(), message.seq(), account.value(), most)
                        .update()
                == 1;
    }

    /** @return whether it was there */
    boolean remove(AccountId account, Spot message) {
        return database.sql("delete from saved where account_id = ? and room_id = ? and seq = ?")
                        .params(account.value(), message.room().value(), message.seq())
                        .update()
                == 1;
    }

    boolean has(AccountId account, Spot message) {
        return database.sql("select exists (select from saved where account_id = ? and room_id = ? and seq = ?)")
                .params(account.value(), message.room().value(), message.seq())
                .query(Boolean.class)
                .single();
    }

    List<Long> in(RoomId room, AccountId account) {
        return database.sql("select seq from saved where account_id = ? and room_id = ?")
                .params(account.value(), room.value())
                .query((row, number) -> row.getLong("seq"))
                .list();
    }

    /** The last ones with a lower id in these rooms, the newest first. */
    List<Bookmark> of(AccountId account, Collection<RoomId> rooms, long before, int limit) {
        return database.sql("""
                        select id, room_id, seq from saved
                        where account_id = ? and room_id = any(?) and id < ? order by id desc limit ?""")
                .params(account.value(), rooms.stream().map(RoomId::value).toArray(UUID[]::new), before, limit)
                .query((row, number) -> new Bookmark(
                        row.getLong("id"),
                        new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq"))))
                .list();
    }
}
