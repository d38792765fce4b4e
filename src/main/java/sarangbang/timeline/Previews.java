package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.texts;
import static sarangbang.timeline.Events.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.room.RoomId;

/** What pages behind links say of themselves, by (room, seq) of the event that told it. */
@Component
class Previews {

    private static final String OF_MESSAGES = """
            select preview.* from unnest(?, ?) as asked (room, message)
            join message on message.room_id = room and message.seq = asked.message
            join preview on preview.room_id = room and preview.message = asked.message
                and preview.seq > coalesce(message.edited, 0)
            order by preview.seq""";

    private final JdbcClient database;

    Previews(JdbcClient database) {
        this.database = database;
    }

    void add(List<PreviewRow> rows, Together together) {
        together.tell(
                """
                        insert into preview (room_id, seq, message, url, title, description, site)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?)""",
                uuids(rows, row -> row.message().room().value()),
                longs(rows, PreviewRow::seq),
                longs(rows, row -> row.message().seq()),
                texts(rows, row -> row.preview().url()),
                texts(rows, row -> row.preview().title()),
                texts(rows, row -> row.preview().description()),
                texts(rows, row -> row.preview().site()));
    }

    void removeAllOf(Collection<Spot> messages, Together together) {
        together.tell("""
                        delete from preview using unnest(?, ?) as t (room, message)
                        where room_id = t.room and preview.message = t.message""", uuids(messages, spot -> spot.room().value()), longs(messages, Spot::seq));
    }

    /** What these messages have now, in the order in which it was told: an edit takes away what was told before it. */
    Together.Answer<PreviewRow> of(Collection<Spot> messages, Together together) {
        return together.ask(OF_MESSAGES, (row, number) -> preview(row), parameters(messages));
    }

    List<PreviewRow> of(Collection<Spot> messages) {
        return database.sql(OF_MESSAGES)
                .params(parameters(messages))
                .query((row, number) -> preview(row))
                .list();
    }

    private static Object[] parameters(Collection<Spot> messages) {
        return new Object[] {uuids(messages, spot -> spot.room().value()), longs(messages, Spot::seq)};
    }

    /** By the events that told them; of a message that was deleted since there are none. */
    Map<Long, Preview> told(RoomId room, Collection<Long> seqs) {
        return database
                .sql("select * from preview where room_id = ? and seq = any(?)")
                .params(room.value(), seqs.toArray(Long[]::new))
                .query((row, number) -> preview(row))
                .list()
                .stream()
                .collect(toMap(PreviewRow::seq, PreviewRow::preview));
    }

    private static PreviewRow preview(ResultSet row) throws SQLException {
        return new PreviewRow(
                new Spot(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("message")),
                row.getLong("seq"),
                new Preview(
                        row.getString("url"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("site")));
    }
}
