package sarangbang.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Scenes of many rooms that are written together, and where they leave the rooms' logs. */
final class Chunk {
    private final Rows events =
            new Rows("event (room_id, seq, type, by_id, at, subject, target, body, mentions, emoji)");
    private final Rows messages =
            new Rows("message (room_id, seq, sender_id, client_id, body, reply_to, root, mentions, at,"
                    + " edited, edited_at, deleted, deleted_at)");
    private final Rows reactions = new Rows("reaction (room_id, message, account_id, emoji, seq)");
    private final Map<UUID, End> ends = new HashMap<>();

    private record End(long head, long lastLeave, long lastMessage, Instant at) {}

    void add(Story story, Scene scene) {
        scene.writeTo(events, messages, reactions);
        ends.put(story.room, new End(scene.head(), scene.lastLeave(), scene.lastMessage(), scene.now()));
    }

    int size() {
        return messages.size();
    }

    void writeTo(Connection database) throws SQLException {
        events.copyTo(database);
        messages.copyTo(database);
        reactions.copyTo(database);
        try (var statement = database.prepareStatement(
                "update log set head = ?, last_leave = ?, said = greatest(said, ?), active_at = ? where room_id = ?")) {
            for (var end : ends.entrySet()) {
                statement.setLong(1, end.getValue().head());
                statement.setLong(2, end.getValue().lastLeave());
                statement.setLong(3, end.getValue().lastMessage());
                statement.setTimestamp(4, Timestamp.from(end.getValue().at()));
                statement.setObject(5, end.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
