package sarangbang.broadcast;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sarangbang.account.Told;
import sarangbang.room.RoomTopic;
import sarangbang.timeline.Committed;
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
        var event = committed.event();
        var lastLeave = Map.of(RoomTopic.LAST_LEAVE, Long.toString(committed.lastLeave()));
        postman.take(Letter.toTopic(RoomTopic.routingKey(event.room()), lastLeave, json.writeValueAsString(event)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        var key = RoomTopic.routingKey(told.account());
        postman.take(Letter.toTopic(key, Map.of(), json.writeValueAsString(told.body())));
    }
}
