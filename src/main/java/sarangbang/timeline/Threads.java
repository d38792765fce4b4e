package sarangbang.timeline;

import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.texts;
import static sarangbang.timeline.Events.uuids;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Messages that were answered, and who takes part: whoever began a thread or has answered in it. */
@Component
class Threads {

    /** Nobody reads a higher figure. */
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient database;

    Threads(JdbcClient database) {
        this.database = database;
    }

    /**
     * A thread as somebody who takes part sees it.
     *
     * @param last seq of the newest answer
     * @param replies that were not taken back, counted up to 1,000
     * @param unread those of others after the last that the reader has seen or written
     */
    record Followed(Spot root, long last, long replies, long unread) {}

    /** Once these answers are in the table; their authors have read so far, and take part from now on. */
    void answered(Collection<MessageRow> answers, Together together) {
        var rooms = uuids(answers, row -> row.spot().room().value());
        var roots = longs(answers, MessageRow::root);
        var seqs = longs(answers, row -> row.spot().seq());
        together.tell("""
                        insert into thread (room_id, root, last, at)
                        select room, root, max(seq), max(at::timestamptz)
                        from unnest(?, ?, ?, ?) as answer (room, root, seq, at) group by room, root
                        on conflict (room_id, root) do update set last = excluded.last, at = excluded.at""", rooms, roots, seqs, texts(answers, row -> row.at().toString()));
        together.tell(
                """
                        with answer as (select * from unnest(?, ?, ?, ?) as a (room, root, seq, sender))
                        insert into thread_reader (account_id, room_id, root, seq)
                        select reader, room, root, max(seq) from (
                            select sender as reader, room, root, seq from answer
                            union all
                            select m.sender_id, room, answer.root, 0 from answer
                            join message m on m.room_id = room and m.seq = answer.root) part
                        group by reader, room, root
                        on conflict (account_id, room_id, root) do update
                        set seq = greatest(thread_reader.seq, excluded.seq)""", rooms, roots, seqs, uuids(answers, row -> row.sender().value()));
    }

    /** Those of these rooms in which somebody takes part, the last answered first. */
    List<Followed> of(AccountId reader, Collection<RoomId> rooms, int limit) {
        return database.sql("""
                        select room_id, root, last,
                            (select count(*) from (
                                select from message m where m.room_id = t.room_id and m.root = t.root and deleted is null
                                limit ?) counted) as replies,
                            (select count(*) from (
                                select from message m where m.room_id = t.room_id and m.root = t.root and m.seq > t.seq
                                    and sender_id <> ? and deleted is null
                                limit ?) counted) as unread
                        from (
                            select room_id, root, last, seq, at from thread_reader join thread using (room_id, root)
                            where account_id = ? and room_id = any(?) order by at desc, room_id, root limit ?) t
                        order by at desc, room_id, root""")
                .params(MOST_COUNTED, reader.value(), MOST_COUNTED, reader.value(), Log.uuids(rooms), limit)
                .query((row, number) -> new Followed(
                        new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("root")),
                        row.getLong("last"),
                        row.getLong("replies"),
                        row.getLong("unread")))
                .list();
    }

    /** @return where it is now, if it moved: it does not go back, and not past the last answer */
    Optional<Long> read(AccountId reader, Spot root, long seq) {
        return database.sql("""
                        update thread_reader r set seq = least(?, t.last) from thread t
                        where r.account_id = ? and r.room_id = ? and r.root = ?
                            and t.room_id = r.room_id and t.root = r.root and r.seq < least(?, t.last)
                        returning r.seq""")
                .params(seq, reader.value(), root.room().value(), root.seq(), seq)
                .query(Long.class)
                .optional();
    }
}
