package sarangbang.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sarangbang.Batched;
import sarangbang.gate.Answers;
import sarangbang.gate.Delivery;
import sarangbang.gate.Subscription;
import sarangbang.gate.Told;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNotFound;
import sarangbang.timeline.EventPage;
import sarangbang.timeline.Head;
import sarangbang.timeline.RoomEvent;
import sarangbang.timeline.Timeline;
import tools.jackson.databind.json.JsonMapper;

/** Opens a stream for each subscription to a room: its past comes from the timeline, and what it tells goes to its socket. */
@Component
class Streams implements Delivery {

    private static final int PAGE = 200;

    private final Timeline timeline;
    private final Answers answers;
    private final JsonMapper json;
    private final Batched<RoomId, Head> heads;

    Streams(Timeline timeline, Answers answers, JsonMapper json) {
        this.timeline = timeline;
        this.heads = new Batched<>(timeline::heads);
        this.answers = answers;
        this.json = json;
    }

    /** Forget what you have and read a fresh page: what you missed is more than a replay. */
    record Reset(String type, String event, RoomId room, long head) {}

    @Override
    public Hearing open(Subscription subscription, @Nullable Long after) {
        return new Stream(subscription, after == null ? head(subscription) : after, after != null, this);
    }

    long head(Subscription subscription) {
        return heads.ask(room(subscription)).orElseThrow(RoomNotFound::new).seq();
    }

    EventPage after(Subscription subscription, long seq) {
        return timeline.events(
                room(subscription), subscription.socket().caller().account(), seq, PAGE);
    }

    /** Just as it was published when it happened. */
    Told told(RoomEvent event) {
        return new Told(event.seq(), event.room() + "/" + event.seq(), json.writeValueAsBytes(event));
    }

    void tell(Subscription subscription, Told event) {
        answers.tell(subscription, event);
    }

    void tellReset(Subscription subscription, long head) {
        var reset = new Reset("reset", "reset", room(subscription), head);
        answers.tell(subscription, new Told(0, room(subscription) + "/reset/" + head, json.writeValueAsBytes(reset)));
    }

    void tellJoined(Subscription subscription) {
        subscription.receipt().ifPresent(receipt -> answers.receipt(subscription.socket(), receipt, null));
    }

    private static RoomId room(Subscription subscription) {
        return subscription.room().orElseThrow();
    }
}
