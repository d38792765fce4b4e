package sarangbang.broadcast;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import sarangbang.account.Told;
import sarangbang.room.RoomId;
import sarangbang.room.RoomTopic;
import sarangbang.timeline.Committed;
import sarangbang.timeline.Entry;
import sarangbang.timeline.Murmur;
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
        postman.take(new Mailing(committed.outbox(), letters, null));
    }

    private Letter letter(Entry entry) {
        var event = entry.event();
        return letter(event.room(), headers(event.seq(), entry.lastLeave()), event);
    }

    private Letter letter(RoomId room, Map<String, String> headers, Object body) {
        return Letter.toTopic(RoomTopic.routingKey(room), headers, json.writeValueAsString(body));
    }

    private static Map<String, String> headers(long seq, long lastLeave) {
        return Map.of(RoomTopic.SEQ, Long.toString(seq), RoomTopic.LAST_LEAVE, Long.toString(lastLeave));
    }

    @EventListener
    void on(Murmur murmur) {
        var headers = new HashMap<>(headers(0, murmur.lastLeave()));
        if (murmur.except() != null) {
            headers.put(RoomTopic.EXCEPT, murmur.except().toString());
        }
        var letter = letter(murmur.room(), headers, murmur.body());
        if (murmur.fleeting()) {
            postman.takeLightly(Mailing.fleeting(letter));
        } else {
            postman.takeIfFew(Mailing.of(letter));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        var key = RoomTopic.routingKey(told.account());
        postman.take(Mailing.of(Letter.toTopic(key, Map.of(), json.writeValueAsString(told.body()))));
    }
}
