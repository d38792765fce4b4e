package sarangbang.socket;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.stereotype.Controller;
import sarangbang.Invalid;
import sarangbang.inbox.Inbox;
import sarangbang.room.RoomId;
import sarangbang.timeline.Draft;
import sarangbang.timeline.Timeline;
import tools.jackson.databind.json.JsonMapper;

/** What a client SENDs to a room. */
@Controller
@MessageMapping("/chat-room/{room}")
class RoomFrames {

    private final Timeline timeline;
    private final Inbox inbox;
    private final Replies replies;
    private final JsonMapper json;

    RoomFrames(Timeline timeline, Inbox inbox, Replies replies, JsonMapper json) {
        this.timeline = timeline;
        this.inbox = inbox;
        this.replies = replies;
        this.json = json;
    }

    record Position(@Nullable Long seq) {}

    @MessageMapping("/post")
    void post(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> timeline.post(room, frame.account(), read(frame, Draft.class)));
    }

    @MessageMapping("/read")
    void read(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            var seq = read(frame, Position.class).seq();
            if (seq == null) {
                throw new Invalid("seq", "is missing");
            }
            inbox.read(room, frame.account(), seq);
            return null;
        });
    }

    private <T> T read(Frame frame, Class<T> type) {
        T said = json.readValue(frame.body(), type);
        if (said == null) {
            throw new Invalid("body", "must not be null");
        }
        return said;
    }
}
