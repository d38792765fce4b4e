package sarangbang.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;
import sarangbang.room.RoomTopic;
import sarangbang.room.Rooms;

/** The rules of SUBSCRIBE and UNSUBSCRIBE: one's own stream, one's own rooms, by their exact names. */
@Component
class Subscribing {

    private static final Set<String> SUBSCRIBE = Set.of("id", "destination", "receipt");
    private static final Set<String> UNSUBSCRIBE = Set.of("id", "receipt");
    private static final int LONGEST_ID = 128;
    private static final Pattern SEQ = Pattern.compile("\\d{1,18}");

    private final GateSettings settings;
    private final Rooms rooms;
    private final Answers answers;
    private final Delivery delivery;

    Subscribing(GateSettings settings, Rooms rooms, Answers answers, Delivery delivery) {
        this.settings = settings;
        this.rooms = rooms;
        this.answers = answers;
        this.delivery = delivery;
    }

    Ruling subscribe(StompHeaderAccessor frame, Socket socket) {
        var id = frame.getFirstNativeHeader("id");
        var destination = frame.getFirstNativeHeader("destination");
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID || destination == null) {
            return Ruling.REFUSED;
        }
        var room = RoomTopic.room(destination);
        var known = room.isPresent()
                || destination.equals(RoomTopic.USER_EVENTS)
                || destination.equals(RoomTopic.USER_PROBLEMS);
        var after = frame.getFirstNativeHeader("after");
        var subscription = new Subscription(socket, id, destination, room.orElse(null), frame.getReceipt());
        if (!known || (after != null && !SEQ.matcher(after).matches()) || !register(subscription, socket)) {
            return Ruling.REFUSED;
        }
        // Registered first, asked second: whoever is removed in between is found in the register.
        if (room.isPresent() && !rooms.isMember(room.get(), socket.caller().account())) {
            socket.subscriptions().remove(id);
            return Ruling.REFUSED;
        }
        AllowedHeaders.keep(frame, SUBSCRIBE);
        if (room.isPresent()) {
            listen(subscription, after, frame);
        }
        if (destination.equals(RoomTopic.USER_PROBLEMS)) {
            return hearProblems(id, frame, socket);
        }
        frame.setDestination(inBroker(room, socket));
        frame.setNativeHeader("destination", inBroker(room, socket));
        frame.setNativeHeader("ack", "auto");
        Upstream.label(frame, subscription);
        return Ruling.FORWARD;
    }

    /** The broker's receipt comes to us; the client's is due when it has been told what it missed. */
    private void listen(Subscription subscription, @Nullable String after, StompHeaderAccessor frame) {
        subscription.heardBy(delivery.open(subscription, after == null ? null : Long.valueOf(after)));
        frame.setReceipt(subscription.socket().awaitJoining(subscription));
    }

    private static String inBroker(Optional<RoomId> room, Socket socket) {
        return room.map(RoomTopic::inBroker)
                .orElseGet(() -> RoomTopic.inBroker(socket.caller().account()));
    }

    private boolean register(Subscription subscription, Socket socket) {
        return socket.subscriptions().size() < settings.subscriptions()
                && socket.subscriptions().putIfAbsent(subscription.id(), subscription) == null;
    }

    /** Refusals are said by this node alone; the broker need not know. */
    private Ruling hearProblems(String id, StompHeaderAccessor frame, Socket socket) {
        socket.hearProblems(id);
        return answered(frame, socket);
    }

    /** Unknown ids are none of ours to complain about: the house may have ended the subscription itself. */
    Ruling unsubscribe(StompHeaderAccessor frame, Socket socket) {
        var id = frame.getFirstNativeHeader("id");
        if (id == null) {
            return Ruling.REFUSED;
        }
        AllowedHeaders.keep(frame, UNSUBSCRIBE);
        var subscription = socket.subscriptions().get(id);
        if (subscription == null || !subscription.endByClient()) {
            return answered(frame, socket);
        }
        if (subscription.hearsProblems()) {
            socket.subscriptions().remove(id);
            if (socket.problems().filter(id::equals).isPresent()) {
                socket.hearProblems(null);
            }
            return answered(frame, socket);
        }
        Upstream.label(frame, subscription);
        return Ruling.FORWARD;
    }

    private Ruling answered(StompHeaderAccessor frame, Socket socket) {
        var receipt = frame.getReceipt();
        if (receipt != null) {
            answers.receipt(socket, receipt, null);
        }
        return Ruling.ANSWERED;
    }
}
