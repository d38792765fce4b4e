package sarangbang.timeline;

import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** The bare words of messages, for whoever makes them findable. What is deleted says nothing and is not among them. */
@Component
public class Utterances {

    private static final String COLUMNS =
            "m.room_id, m.seq, m.sender_id, m.at, m.body, m.files is not null as has_file";
    private static final String TOUCHING = "('message.posted', 'message.edited', 'message.deleted')";

    private final JdbcClient database;

    Utterances(JdbcClient database) {
        this.database = database;
    }

    /** Of all rooms in which anything has happened. */
    public List<Extent> extents() {
        return database.sql("""
                        select room_id, head, extract(epoch from clock_timestamp() - active_at)::bigint as quiet
                        from log where head > 0""")
                .query((row, number) -> new Extent(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        row.getLong("head"),
                        Duration.ofSeconds(row.getLong("quiet"))))
                .list();
    }

    /** What has changed what messages say, after one seq and up to another, in the order in which it happened. */
    public List<Touch> touches(RoomId room, long after, long upTo) {
        return database.sql("select seq, coalesce(target, seq) as message from event"
                        + " where room_id = ? and seq > ? and seq <= ? and type in " + TOUCHING + " order by seq")
                .params(room.value(), after, upTo)
                .query((row, number) -> new Touch(row.getLong("seq"), row.getLong("message")))
                .list();
    }

    /** Of one room those in stretches of {@code length} seqs, oldest first. */
    public List<Utterance> in(RoomId room, Collection<Long> firsts, int length) {
        // Each on its own, as the limit says: to join them the planner would walk through all of a room in which much
        // was said.
        return database.sql("select " + COLUMNS + " from unnest(?) as stretch (first) cross join lateral ("
                        + " select * from message where room_id = ? and seq >= first and seq < first + ?"
                        + " order by seq limit ?) m where m.deleted is null order by m.seq")
                .params(firsts.toArray(Long[]::new), room.value(), length, length)
                .query((row, number) -> utterance(row))
                .list();
    }

    public List<Utterance> at(Collection<Spot> spots) {
        return database.sql("select " + COLUMNS + " from unnest(?, ?) as asked (room, seq)"
                        + " join message m on m.room_id = room and m.seq = asked.seq where m.deleted is null")
                .params(uuids(spots, spot -> spot.room().value()), longs(spots, Spot::seq))
                .query((row, number) -> utterance(row))
                .list();
    }

    /**
     * What was said or changed in the last events of some rooms.
     *
     * @param after for each room a seq after which these events are
     * @param mostEach how many events of each room
     * @param most how many messages of all of them, the newest; and only until they have so many {@code letters}
     */
    public List<Utterance> since(Map<RoomId, Long> after, int mostEach, int most, int letters) {
        return database.sql("select * from (select " + COLUMNS
                        + ", sum(length(m.body)) over (order by m.at desc, m.room_id, m.seq desc) - length(m.body) as before"
                        + " from ("
                        + " select distinct room, coalesce(e.target, e.seq) as message"
                        + " from unnest(?, ?) as asked (room, after) cross join lateral ("
                        + " select seq, target, type from event where room_id = room and seq > after"
                        + " order by seq desc limit ?) e where e.type in " + TOUCHING + ") touched"
                        + " join message m on m.room_id = touched.room and m.seq = touched.message"
                        + " where m.deleted is null order by m.at desc, m.room_id, m.seq desc limit ?) newest"
                        + " where before < ?")
                .params(Log.uuids(after.keySet()), after.values().toArray(Long[]::new), mostEach, most, letters)
                .query((row, number) -> utterance(row))
                .list();
    }

    private static Utterance utterance(ResultSet row) throws SQLException {
        return new Utterance(
                new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("seq")),
                new AccountId(row.getObject("sender_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("body"),
                row.getBoolean("has_file"));
    }
}
