package sarangbang.timeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;

/** Messages as one leafs through them: each page by an index, whatever the room's size. */
@Component
class MessagePages {

    private final JdbcClient database;

    MessagePages(JdbcClient database) {
        this.database = database;
    }

    /** The last ones with a lower seq, newest first. */
    List<MessageRow> before(RoomId room, long seq, int limit) {
        return database.sql("select * from message where room_id = ? and seq < ? order by seq desc limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> MessageRow.of(row))
                .list();
    }

    /** The first ones with a higher seq, oldest first. */
    List<MessageRow> after(RoomId room, long seq, int limit) {
        return database.sql("select * from message where room_id = ? and seq > ? order by seq limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> MessageRow.of(row))
                .list();
    }

    /** The newest pin first. */
    List<MessageRow> pinned(RoomId room) {
        return database.sql("select * from message where room_id = ? and pinned is not null order by pinned desc")
                .param(room.value())
                .query((row, number) -> MessageRow.of(row))
                .list();
    }

    /** The last answers in a thread with a lower seq, newest first. */
    List<MessageRow> answers(Spot root, long before, int limit) {
        return database.sql(
                        "select * from message where room_id = ? and root = ? and seq < ? order by seq desc limit ?")
                .params(root.room().value(), root.seq(), before, limit)
                .query((row, number) -> MessageRow.of(row))
                .list();
    }
}
