package sarangbang.room;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;

/**
 * Rooms in which everybody may be told of everybody: who is there, who has read what. That grows with the square of the
 * members, so it ends with 100 of them.
 */
@Component
public class SmallRooms {

    /** Whether room r.id has at most 100 members; of a larger one no more are counted. */
    private static final String IS_SMALL =
            "(select count(*) from (select from member m where m.room_id = r.id limit 101) few) <= 100";

    private final JdbcClient database;

    SmallRooms(JdbcClient database) {
        this.database = database;
    }

    public Set<RoomId> among(Collection<RoomId> rooms) {
        return database.sql("select r.id from unnest(?) as r (id) where " + IS_SMALL)
                .params((Object) rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .query((row, number) -> new RoomId(row.getObject("id", UUID.class)))
                .set();
    }

    /** How many are in a room; of a large one no more are counted than it takes to know that it is. */
    int headcount(RoomId room) {
        return database.sql("select count(*) from (select from member where room_id = ? limit 101) few")
                .param(room.value())
                .query(Integer.class)
                .single();
    }

    /** Where these people are, as far as it is small. */
    public List<Member.Place> placesOf(Collection<AccountId> accounts) {
        return database.sql("""
                        with theirs as materialized (select room_id, account_id from member where account_id = any(?)),
                            small as materialized (
                                select r.id from (select distinct room_id as id from theirs) r where %s)
                        select room_id, account_id from theirs join small on small.id = room_id""".formatted(IS_SMALL))
                .params((Object) accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new Member.Place(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    /** Who is in one with somebody, he too. */
    public Set<AccountId> companionsOf(AccountId account) {
        return database.sql("""
                        with small as materialized (
                            select r.id from (select room_id as id from member where account_id = ?) r where %s)
                        select distinct account_id from member where room_id in (select id from small)""".formatted(IS_SMALL))
                .params(account.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }
}
