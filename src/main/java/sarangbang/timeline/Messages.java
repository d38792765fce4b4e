package sarangbang.timeline;

import static sarangbang.timeline.Events.joined;
import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.texts;
import static sarangbang.timeline.Events.uuids;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.room.RoomId;
import sarangbang.timeline.MessageRow.Change;

/** What was said, by (room, seq). */
@Component
class Messages {

    private final JdbcClient database;
    private final JdbcOperations operations;

    Messages(JdbcClient database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    void add(List<MessageRow> rows, Together together) {
        together.tell(
                """
                        insert into message (room_id, seq, sender_id, client_id, body, reply_to, root, mentions, files, at)
                        select room, seq, sender, client_id, body, reply_to, root,
                            string_to_array(mentions, ',')::uuid[], string_to_array(files, ',')::uuid[], at::timestamptz
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as rows
                            (room, seq, sender, client_id, body, reply_to, root, mentions, files, at)""",
                uuids(rows, row -> row.spot().room().value()),
                longs(rows, row -> row.spot().seq()),
                uuids(rows, row -> row.sender().value()),
                texts(rows, MessageRow::clientId),
                texts(rows, MessageRow::body),
                longs(rows, MessageRow::replyTo),
                longs(rows, MessageRow::root),
                texts(rows, row -> joined(row.mentions())),
                texts(rows, row -> row.files().isEmpty() ? null : joined(row.files())),
                texts(rows, row -> row.at().toString()));
    }

    /** Those that something happened to. */
    void change(Collection<MessageRow> rows, Together together) {
        together.tell(
                """
                        update message set body = t.body, mentions = string_to_array(t.mentions, ',')::uuid[],
                            edited = t.edited, edited_at = t.edited_at::timestamptz,
                            files = case when t.deleted is null then files end,
                            deleted = t.deleted, deleted_at = t.deleted_at::timestamptz,
                            pinned = t.pinned, pinned_at = t.pinned_at::timestamptz
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t
                            (room, seq, body, mentions, edited, edited_at, deleted, deleted_at, pinned, pinned_at)
                        where room_id = t.room and message.seq = t.seq""",
                uuids(rows, row -> row.spot().room().value()),
                longs(rows, row -> row.spot().seq()),
                texts(rows, MessageRow::body),
                texts(rows, row -> joined(row.mentions())),
                longs(rows, row -> Change.seqOf(row.edited())),
                texts(rows, row -> Change.timeOf(row.edited())),
                longs(rows, row -> Change.seqOf(row.deleted())),
                texts(rows, row -> Change.timeOf(row.deleted())),
                longs(rows, row -> Change.seqOf(row.pinned())),
                texts(rows, row -> Change.timeOf(row.pinned())));
    }

    /** In the words in which they were said first, whatever became of them. */
    Together.Answer<MessageRow> said(Collection<Known.Said> asked, Together together) {
        return together.ask(
                """
                        select m.room_id, m.seq, m.sender_id, m.client_id, coalesce(e.body, m.body) as body, m.reply_to,
                            m.root, coalesce(e.mentions, m.mentions) as mentions, m.files, m.at,
                            m.edited, m.edited_at, m.deleted, m.deleted_at, m.pinned, m.pinned_at
                        from unnest(?, ?, ?) as asked (room, sender, client_id)
                        join message m on m.room_id = room and m.sender_id = sender and m.client_id = asked.client_id
                        join event e on e.room_id = m.room_id and e.seq = m.seq""",
                (row, number) -> MessageRow.of(row),
                uuids(asked, said -> said.room().value()),
                uuids(asked, said -> said.sender().value()),
                texts(asked, Known.Said::clientId));
    }

    Together.Answer<MessageRow> at(Collection<Spot> spots, Together together) {
        return together.ask(
                """
                        select message.* from unnest(?, ?) as asked (room, seq)
                        join message on room_id = room and message.seq = asked.seq""",
                (row, number) -> MessageRow.of(row),
                uuids(spots, spot -> spot.room().value()),
                longs(spots, Spot::seq));
    }

    /** Of each of these rooms in which any is. */
    Together.Answer<Map.Entry<RoomId, Integer>> pinned(Collection<RoomId> rooms, Together together) {
        return together.ask(
                """
                        select room_id, count(*) as pins from message
                        where room_id = any(?) and pinned is not null group by room_id""",
                (row, number) -> Map.entry(new RoomId(row.getObject("room_id", UUID.class)), row.getInt("pins")),
                (Object) Log.uuids(rooms));
    }

    Optional<MessageRow> at(Spot spot) {
        return database.sql("select * from message where room_id = ? and seq = ?")
                .params(spot.room().value(), spot.seq())
                .query((row, number) -> MessageRow.of(row))
                .optional();
    }

    List<MessageRow> at(Collection<Spot> spots) {
        var alone = new Together();
        var found = at(spots, alone);
        alone.run(operations);
        return found.rows();
    }

    /** Of one room: a single walk through the index, where {@link #at} looks each of them up on its own. */
    List<MessageRow> in(RoomId room, Collection<Long> seqs) {
        return database.sql("select * from message where room_id = ? and seq = any(?) order by seq")
                .params(room.value(), seqs.toArray(Long[]::new))
                .query((row, number) -> MessageRow.of(row))
                .list();
    }

    List<MessageRow> newest(Collection<RoomId> rooms) {
        return database.sql("""
                        select message.* from log
                        join message on message.room_id = log.room_id and message.seq = log.said
                        where log.room_id = any(?)""")
                .param(Log.uuids(rooms))
                .query((row, number) -> MessageRow.of(row))
                .list();
    }
}
