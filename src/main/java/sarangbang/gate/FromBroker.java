package sarangbang.gate;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sarangbang.relay.Listener;
import sarangbang.relay.Receiver;
import sarangbang.relay.Relayed;
import sarangbang.room.RoomId;
import sarangbang.room.RoomTopic;

/** What the broker brings, for those of this node who may hear it. */
@Component
class FromBroker implements Receiver {

    private static final String LOOK_AGAIN = "{\"type\":\"reset\"}";
    private static final Logger log = LoggerFactory.getLogger(FromBroker.class);

    private final Sockets sockets;
    private final Leaving leaving;
    private final Answers answers;

    FromBroker(Sockets sockets, Leaving leaving, Answers answers) {
        this.sockets = sockets;
        this.leaving = leaving;
        this.answers = answers;
    }

    @Override
    public void receive(Relayed message, Collection<Listener> listeners) {
        RoomTopic.forClients(message.destination()).ifPresent(destination -> {
            var hearers = hearers(listeners, destination);
            var room = RoomTopic.room(destination);
            if (room.isPresent()) {
                tellRoom(room.get(), RoomHeaders.of(message::header), message.body(), hearers);
            } else {
                var told = new Told(0, UUID.randomUUID().toString(), message.body());
                hearers.forEach(hearer -> answers.tell(hearer, told));
            }
        });
    }

    @Override
    public void mayHaveMissed(String destination, Collection<Listener> listeners) {
        RoomTopic.forClients(destination).ifPresent(name -> doubt(hearers(listeners, name)));
    }

    private List<Subscription> hearers(Collection<Listener> listeners, String destination) {
        return listeners.stream()
                .map(listener -> subscription(listener.session(), listener.subscription(), destination))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty for what the client subscribes to no longer, or may not any more. */
    Optional<Subscription> subscription(String session, String id, String destination) {
        return sockets.find(session)
                .filter(socket -> !socket.isRefused())
                .map(socket -> socket.subscriptions().get(id))
                .filter(subscription -> subscription.hears(destination));
    }

    /** To who puts it in order. What cannot be judged now is not told now. */
    void tellRoom(RoomId room, RoomHeaders headers, byte[] event, List<Subscription> hearers) {
        try {
            leaving.catchUp(room, headers.lastLeave());
        } catch (RuntimeException databaseAway) {
            log.warn("Could not ask who may hear an event: {}", databaseAway.getMessage());
            doubt(hearers);
            return;
        }
        var seq = headers.seq();
        if (seq == null) {
            doubt(hearers);
            return;
        }
        long number = Long.parseLong(seq);
        if (number == 0) {
            var told = new Told(0, UUID.randomUUID().toString(), event);
            hearers.stream().filter(headers::isFor).forEach(hearer -> answers.tell(hearer, told));
            return;
        }
        var told = new Told(number, room + "/" + seq, event);
        for (var hearer : hearers) {
            if (!hearer.isOver()) {
                hearer.hearing().ifPresent(hearing -> hearing.hear(told));
            }
        }
    }

    /** A room has a log to read it from; of what concerns a person, the client has to look how it is now. */
    private void doubt(List<Subscription> hearers) {
        var lookAgain = new Told(0, UUID.randomUUID().toString(), LOOK_AGAIN.getBytes(StandardCharsets.UTF_8));
        for (var hearer : hearers) {
            hearer.hearing().ifPresentOrElse(Delivery.Hearing::doubt, () -> answers.tell(hearer, lookAgain));
        }
    }
}
