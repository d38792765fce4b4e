package sarangbang.broadcast;

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
        postman.take(new Letter(Letter.TOPIC, RoomTopic.routingKey(event.room()), json.writeValueAsString(event)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        postman.take(
                new Letter(Letter.TOPIC, RoomTopic.routingKey(told.account()), json.writeValueAsString(told.body())));
    }
}
