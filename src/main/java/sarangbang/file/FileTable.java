package sarangbang.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Attachment;
import sarangbang.timeline.FileId;

/** Files from when they are brought until they are posted, and by their ids after that. */
@Component
class FileTable {

    private final JdbcClient database;

    FileTable(JdbcClient database) {
        this.database = database;
    }

    record Unposted(int many, long size) {}

    Unposted unposted(AccountId by) {
        return database.sql("select count(*), coalesce(sum(size), 0) from file where by_id = ? and message is null")
                .param(by.value())
                .query((row, number) -> new Unposted(row.getInt(1), row.getLong(2)))
                .single();
    }

    void add(FileRow row) {
        var file = row.file();
        var preview = row.preview();
        database.sql("""
                        insert into file
                            (id, room_id, by_id, name, type, size, width, height, preview, preview_size, created_at)
                        values (:id, :room, :by, :name, :type, :size, :width, :height, :preview, :preview_size,
                            clock_timestamp())""")
                .param("id", file.id().value())
                .param("room", row.room().value())
                .param("by", row.by().value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("width", file.width())
                .param("height", file.height())
                .param("preview", preview == null ? null : preview.type())
                .param("preview_size", preview == null ? null : preview.size())
                .update();
    }

    /** Not of a message that is deleted, whoever has deleted it. */
    Optional<FileRow> find(FileId id) {
        return database.sql("""
                        select file.* from file
                        left join message on message.room_id = file.room_id and message.seq = file.message
                        where file.id = ? and message.deleted is null""")
                .param(id.value())
                .query((row, number) -> file(row))
                .optional();
    }

    /** What has waited longer than this for its message. One that is being posted just now is passed over. */
    void sweep(Duration waited) {
        database.sql("""
                        with old as (
                            select id from file
                            where message is null and created_at < clock_timestamp() - make_interval(secs => ?)
                            for update skip locked),
                        gone as (delete from file using old where file.id = old.id returning file.id)
                        insert into file_removal (id, due_at) select id, clock_timestamp() from gone""").param((double) waited.toSeconds()).update();
    }

    private static FileRow file(ResultSet row) throws SQLException {
        return new FileRow(
                new Attachment(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                new AccountId(row.getObject("by_id", UUID.class)),
                row.getObject("message", Long.class),
                preview(row));
    }

    private static FileRow.@Nullable Preview preview(ResultSet row) throws SQLException {
        var type = row.getString("preview");
        return type == null ? null : new FileRow.Preview(type, row.getLong("preview_size"));
    }
}
