package sarangbang.search;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;

/** How far each room is in the blocks. */
@Component
class Progress {

    /** Nobody else's in this database. */
    private static final long TURN = 0x5ea7c4L;

    private final JdbcClient database;

    Progress(JdbcClient database) {
        this.database = database;
    }

    /** @return whether nobody else has it; until the transaction ends */
    boolean takeTurn() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(TURN)
                .query(Boolean.class)
                .single();
    }

    /** Of all rooms that have begun. */
    Map<RoomId, Long> all() {
        return read(database.sql("select room_id, seq from search_progress"));
    }

    /** Of those that have begun. */
    Map<RoomId, Long> of(Collection<RoomId> rooms) {
        return read(database.sql("select room_id, seq from search_progress where room_id = any(?)")
                .param(rooms.stream().map(RoomId::value).toArray(UUID[]::new)));
    }

    private static Map<RoomId, Long> read(JdbcClient.StatementSpec question) {
        return question
                .query((row, number) -> Map.entry(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void move(RoomId room, long seq) {
        database.sql("""
                        insert into search_progress (room_id, seq) values (?, ?)
                        on conflict (room_id) do update set seq = excluded.seq""").params(room.value(), seq).update();
    }
}
