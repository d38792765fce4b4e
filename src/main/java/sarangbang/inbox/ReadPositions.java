package sarangbang.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** How far each reader has read each room. */
@Component
class ReadPositions {

    private final JdbcClient database;

    ReadPositions(JdbcClient database) {
        this.database = database;
    }

    /** @param version its place in the order of its changes */
    record Position(long seq, long version) {}

    /** @return whether it moved; it does not go back */
    boolean move(AccountId reader, RoomId room, long seq) {
        return database.sql("""
                        insert into read_position (account_id, room_id, seq, furthest) values (?, ?, ?, ?)
                        on conflict (account_id, room_id) do update
                        set seq = excluded.seq, furthest = greatest(read_position.furthest, excluded.seq),
                            version = read_position.version + 1
                        where read_position.seq < excluded.seq""").params(reader.value(), room.value(), seq, seq).update() == 1;
    }

    /** @return whether it moved; it does not go on */
    boolean moveBack(AccountId reader, RoomId room, long seq) {
        return database.sql("""
                        update read_position set seq = ?, version = version + 1
                        where account_id = ? and room_id = ? and seq > ?""").params(seq, reader.value(), room.value(), seq).update() == 1;
    }

    /** The beginning for who has read nothing. */
    Position at(AccountId reader, RoomId room) {
        return database.sql("select seq, version from read_position where account_id = ? and room_id = ?")
                .params(reader.value(), room.value())
                .query((row, number) -> new Position(row.getLong("seq"), row.getLong("version")))
                .optional()
                .orElse(new Position(0, 0));
    }

    /** The furthest that each of these members has ever read; 0 for who has read nothing. */
    Map<AccountId, Long> in(RoomId room, Collection<AccountId> members) {
        Map<AccountId, Long> read = new HashMap<>();
        members.forEach(member -> read.put(member, 0L));
        database.sql("""
                        select account_id, greatest(furthest, seq) as furthest from read_position
                        where room_id = ? and account_id = any(?)""")
                .params(room.value(), members.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        read.put(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("furthest")))
                .list();
        return read;
    }

    /** One for every room asked; 0 where nothing was read. */
    Map<RoomId, Long> of(AccountId reader, Collection<RoomId> rooms) {
        Map<RoomId, Long> positions = new HashMap<>();
        rooms.forEach(room -> positions.put(room, 0L));
        database.sql("select room_id, seq from read_position where account_id = ? and room_id = any(?)")
                .params(reader.value(), rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        positions.put(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq")))
                .list();
        return positions;
    }
}
