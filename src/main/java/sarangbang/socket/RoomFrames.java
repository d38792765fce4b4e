package sarangbang.socket;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.stereotype.Controller;
import sarangbang.Invalid;
import sarangbang.inbox.Inbox;
import sarangbang.presence.Typing;
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
    private final Typing typing;
    private final Replies replies;
    private final JsonMapper json;

    RoomFrames(Timeline timeline, Inbox inbox, Typing typing, Replies replies, JsonMapper json) {
        this.timeline = timeline;
        this.inbox = inbox;
        this.typing = typing;
        this.replies = replies;
        this.json = json;
    }

    record Nothing() {}

    record Target(@Nullable Long seq) {}

    record Edit(@Nullable Long seq, @Nullable String body) {}

    record Reaction(
            @Nullable Long seq,
            @Nullable String emoji,
            @Nullable Boolean on) {}

    record Pin(@Nullable Long seq, @Nullable Boolean on) {}

    @MessageMapping("/post")
    void post(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            var draft = read(frame, Draft.class);
            typing.said(room, frame.account());
            return timeline.post(room, frame.account(), draft);
        });
    }

    @MessageMapping("/edit")
    void edit(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            var edit = read(frame, Edit.class);
            return timeline.edit(room, frame.account(), present("seq", edit.seq()), edit.body());
        });
    }

    @MessageMapping("/delete")
    void delete(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> timeline.delete(room, frame.account(), seq(frame)));
    }

    @MessageMapping("/react")
    void react(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            var reaction = read(frame, Reaction.class);
            return timeline.react(
                    room,
                    frame.account(),
                    present("seq", reaction.seq()),
                    reaction.emoji(),
                    present("on", reaction.on()));
        });
    }

    @MessageMapping("/pin")
    void pin(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            var pin = read(frame, Pin.class);
            return timeline.pin(room, frame.account(), present("seq", pin.seq()), present("on", pin.on()));
        });
    }

    @MessageMapping("/read")
    void read(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            inbox.read(room, frame.account(), seq(frame));
            return CompletableFuture.completedFuture(null);
        });
    }

    @MessageMapping("/typing")
    void type(@DestinationVariable RoomId room, Frame frame) {
        replies.answer(frame, () -> {
            read(frame, Nothing.class);
            typing.tell(room, frame.account());
            return CompletableFuture.completedFuture(null);
        });
    }

    private long seq(Frame frame) {
        return present("seq", read(frame, Target.class).seq());
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(field, "is missing");
        }
        return value;
    }

    private <T> T read(Frame frame, Class<T> type) {
        T said = json.readValue(frame.body(), type);
        if (said == null) {
            throw new Invalid("body", "must not be null");
        }
        return said;
    }
}
