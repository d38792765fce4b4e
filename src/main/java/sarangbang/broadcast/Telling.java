package sarangbang.broadcast;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sarangbang.account.Told;
import sarangbang.room.RoomTopic;
import sarangbang.timeline.Committed;
import sarangbang.timeline.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Room events to the room's topic, personal news to the person's. Written as JSON once, for everybody. */
@Component
class Telling {

    private final Postman postman;
    private final JsonMapper json;

    Telling(Postman postman, JsonMapper json) {
        this.postman = postman;
        this.json = json;
    }

    @EventListener
    void on(Committed committed) {
        var letters = committed.entries().stream().map(this::letter).toList();
        postman.take(new Mailing(committed.outbox(), letters));
    }

    private Letter letter(Entry entry) {
        var event = entry.event();
        var headers = Map.of(
                RoomTopic.SEQ, Long.toString(event.seq()),
                RoomTopic.LAST_LEAVE, Long.toString(entry.lastLeave()));
        return Letter.toTopic(RoomTopic.routingKey(event.room()), headers, json.writeValueAsString(event));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        var key = RoomTopic.routingKey(told.account());
        postman.take(Mailing.of(Letter.toTopic(key, Map.of(), json.writeValueAsString(told.body()))));
    }
}
