package sarangbang.file;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.timeline.FileId;

/**
 * Whose bytes are to be removed. A file that is about to be brought stands here too, as one that is gone after an hour: so
 * whatever a node that dies has left on the shelf is found.
 */
@Component
class Removals {

    private final JdbcClient database;

    Removals(JdbcClient database) {
        this.database = database;
    }

    void foresee(FileId file, Duration after) {
        database.sql("insert into file_removal (id, due_at) values (?, clock_timestamp() + make_interval(secs => ?))")
                .params(file.value(), (double) after.toSeconds())
                .update();
    }

    /** @return false if it is too late for that: somebody may be removing the bytes, or is about to */
    boolean callOff(FileId file) {
        return database.sql(
                                "delete from file_removal where id = ? and due_at > clock_timestamp() + interval '1 minute'")
                        .param(file.value())
                        .update()
                > 0;
    }

    List<FileId> due(int most) {
        return database.sql("select id from file_removal where due_at < clock_timestamp() order by due_at limit ?")
                .param(most)
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    void done(FileId file) {
        database.sql("delete from file_removal where id = ?")
                .param(file.value())
                .update();
    }

    void putOff(FileId file, Duration by) {
        database.sql("update file_removal set due_at = clock_timestamp() + make_interval(secs => ?) where id = ?")
                .params((double) by.toSeconds(), file.value())
                .update();
    }
}
