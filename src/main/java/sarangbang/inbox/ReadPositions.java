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

    /** @return whether it moved; it never goes back */
    boolean move(AccountId reader, RoomId room, long seq) {
        return database.sql("""
                        insert into read_position (account_id, room_id, seq) values (?, ?, ?)
                        on conflict (account_id, room_id) do update set seq = excluded.seq
                        where read_position.seq < excluded.seq""").params(reader.value(), room.value(), seq).update() == 1;
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
