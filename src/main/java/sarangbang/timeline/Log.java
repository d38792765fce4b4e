package sarangbang.timeline;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNotFound;

/** The head of every room's log: whoever holds its lock gives out the room's seqs. */
@Component
class Log {

    private final JdbcClient database;
    private final JdbcOperations operations;

    Log(JdbcClient database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    void open(RoomId room) {
        database.sql("insert into log (room_id, active_at) values (?, clock_timestamp())")
                .param(room.value())
                .update();
    }

    /** Until the transaction ends nobody else gets a seq of this room. */
    Tail lock(RoomId room) {
        return Optional.ofNullable(lock(Set.of(room), false).get(room)).orElseThrow(RoomNotFound::new);
    }

    Map<RoomId, Tail> lock(Collection<RoomId> rooms, boolean onlyFree) {
        var alone = new Together();
        var tails = lock(rooms, onlyFree, alone);
        alone.run(operations);
        return tails(tails);
    }

    /**
     * Always in the same order, so that two nodes never wait for each other.
     *
     * @param onlyFree to pass over rooms that somebody else has locked; otherwise to wait for them
     */
    Together.Answer<Map.Entry<RoomId, Tail>> lock(Collection<RoomId> rooms, boolean onlyFree, Together together) {
        return together.ask(
                """
                        select room_id, head, last_leave, greatest(active_at, clock_timestamp()) as now from log
                        where room_id = any(?) order by room_id for update""" + (onlyFree ? " skip locked" : ""),
                (row, number) -> Map.entry(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new Tail(
                                row.getLong("head"),
                                row.getLong("last_leave"),
                                row.getTimestamp("now").toInstant())),
                (Object) uuids(rooms));
    }

    static Map<RoomId, Tail> tails(Together.Answer<Map.Entry<RoomId, Tail>> locked) {
        return locked.rows().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With their rooms locked; of each room one step. */
    void moveHeads(Collection<Step> steps, Together together) {
        together.tell(
                """
                        update log set head = t.head, last_leave = t.last_leave, said = greatest(log.said, t.said),
                            active_at = t.at::timestamptz
                        from unnest(?, ?, ?, ?, ?) as t (room, head, last_leave, said, at) where room_id = t.room""",
                Events.uuids(steps, step -> step.room().value()),
                Events.longs(steps, Step::head),
                Events.longs(steps, Step::lastLeave),
                Events.longs(steps, Step::said),
                Events.texts(steps, step -> step.at().toString()));
    }

    long head(RoomId room) {
        return database.sql("select head from log where room_id = ?")
                .param(room.value())
                .query(Long.class)
                .optional()
                .orElseThrow(RoomNotFound::new);
    }

    long lastLeave(RoomId room) {
        return database.sql("select last_leave from log where room_id = ?")
                .param(room.value())
                .query(Long.class)
                .single();
    }

    Map<RoomId, Head> heads(Collection<RoomId> rooms) {
        return database
                .sql("select room_id, head, active_at, last_leave from log where room_id = any(?)")
                .param(uuids(rooms))
                .query((row, number) -> Map.entry(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new Head(
                                row.getLong("head"),
                                row.getTimestamp("active_at").toInstant(),
                                row.getLong("last_leave"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static UUID[] uuids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }
}
