package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static sarangbang.timeline.Events.longs;
import static sarangbang.timeline.Events.uuids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Files as messages have them. How they come into the house, and their bytes, are the business of another room of it. */
@Component
class Attachments {

    private final JdbcClient database;

    Attachments(JdbcClient database) {
        this.database = database;
    }

    /** Those of these that wait to be posted; they are held, so that nobody sweeps them away meanwhile. */
    Together.Answer<AttachmentRow> waiting(Collection<FileId> files, Together together) {
        return together.ask(
                "select * from file where id = any(?) and message is null order by id for update",
                (row, number) -> new AttachmentRow(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new AccountId(row.getObject("by_id", UUID.class)),
                        attachment(row)),
                (Object) uuids(files, FileId::value));
    }

    /** @param posted messages with files */
    void post(Collection<MessageRow> posted, Together together) {
        var claims = posted.stream()
                .flatMap(row -> row.files().stream().map(file -> Map.entry(file, row.spot())))
                .toList();
        together.tell(
                "update file set message = t.message from unnest(?, ?) as t (id, message) where file.id = t.id",
                uuids(claims, claim -> claim.getKey().value()),
                longs(claims, claim -> claim.getValue().seq()));
    }

    /** Their bytes go a little later, by whichever node is there then. */
    void removeAllOf(Collection<Spot> messages, Together together) {
        together.tell("""
                        with gone as (
                            delete from file using unnest(?, ?) as t (room, message)
                            where room_id = t.room and file.message = t.message returning id)
                        insert into file_removal (id, due_at) select id, clock_timestamp() from gone""", uuids(messages, spot -> spot.room().value()), longs(messages, Spot::seq));
    }

    Map<FileId, Attachment> of(Collection<MessageRow> rows) {
        var asked = rows.stream().flatMap(row -> row.files().stream()).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select * from file where id = any(?)")
                .param(uuids(asked, FileId::value))
                .query((row, number) -> attachment(row))
                .list()
                .stream()
                .collect(toMap(Attachment::id, Function.identity()));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }
}
