package sarangbang.gate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.account.ToldHere;
import sarangbang.room.RoomTopic;

/** Tells something to everybody who is connected to this node, past the broker: it came from there once, for all of them. */
@Component
class Crier {

    private final Sockets sockets;
    private final Answers answers;

    Crier(Sockets sockets, Answers answers) {
        this.sockets = sockets;
        this.answers = answers;
    }

    @EventListener
    void on(ToldHere news) {
        var told = new Told(0, UUID.randomUUID().toString(), news.json().getBytes(StandardCharsets.UTF_8));
        sockets.all().stream()
                .flatMap(socket -> socket.all().stream())
                .filter(subscription -> subscription.hears(RoomTopic.USER_EVENTS))
                .forEach(subscription -> answers.tell(subscription, told));
    }
}
