package sarangbang.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;

/** How many members of a room have read how far, whoever they are. It does not grow with their number. */
@Component
class ReaderCounts {

    /** The newest; who reads what is older than all of them is not told a number. */
    private static final int MOST = 50;

    private final JdbcClient database;

    ReaderCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param members all of them
     * @param furthest the newest positions at which somebody is, the furthest first
     * @param version of two counts of a room the one with the higher version is the later
     */
    record Counts(long members, List<Reached> furthest, long version) {}

    /** @param members who have read up to seq, and no further */
    record Reached(long seq, long members) {}

    private record Row(long seq, long here, long members, long version) {}

    Counts in(RoomId room) {
        var rows = database.sql("""
                        select coalesce(greatest(furthest, seq), 0) as seq, count(*) as here,
                            (sum(count(*)) over ())::bigint as members,
                            (extract(epoch from clock_timestamp()) * 1000000)::bigint as version
                        from member left join read_position using (room_id, account_id)
                        where room_id = ? group by 1 order by 1 desc limit ?""")
                .params(room.value(), MOST)
                .query((row, number) -> new Row(
                        row.getLong("seq"), row.getLong("here"), row.getLong("members"), row.getLong("version")))
                .list();
        var furthest =
                rows.stream().map(row -> new Reached(row.seq(), row.here())).toList();
        return rows.isEmpty()
                ? new Counts(0, furthest, 0)
                : new Counts(
                        rows.getFirst().members(), furthest, rows.getFirst().version());
    }
}
