package sarangbang.gate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomTopic;

/** What the broker sends is told in the house's words: no server name, no queue, no class name, no broker destination. */
@Component
class FramesOut implements ChannelInterceptor {

    private static final Logger log = LoggerFactory.getLogger(FramesOut.class);
    private static final Set<String> CONNECTED = Set.of("version", "heart-beat");
    private static final Set<String> MESSAGE = Set.of("subscription", "message-id", "destination", "content-type");
    private static final Set<String> RECEIPT = Set.of("receipt-id");
    /** RabbitMQ 3 says so of a message that was on its way when its subscription ended; the connection goes on. */
    private static final String CROSSED_UNSUBSCRIBE = "Subscription not found";

    private final Sockets sockets;
    private final FromBroker broker;

    FramesOut(Sockets sockets, FromBroker broker) {
        this.sockets = sockets;
        this.broker = broker;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || frame.getCommand() == null || Answers.isOne(message)) {
            return message;
        }
        var socket = sockets.find(String.valueOf(frame.getSessionId())).orElse(null);
        if (socket == null) {
            return null;
        }
        if (frame.isMutable()) {
            return retell(message, frame, socket) ? message : null;
        }
        // An ERROR of the relay's own making cannot be changed in place.
        var copy = StompHeaderAccessor.wrap(message);
        return retell(message, copy, socket)
                ? MessageBuilder.createMessage(message.getPayload(), copy.getMessageHeaders())
                : null;
    }

    private boolean retell(Message<?> message, StompHeaderAccessor frame, Socket socket) {
        return switch (Objects.requireNonNull(frame.getCommand())) {
            case MESSAGE -> retellMessage(message, frame, socket);
            case CONNECTED -> {
                AllowedHeaders.keep(frame, CONNECTED);
                socket.connected();
                yield true;
            }
            case RECEIPT -> retellReceipt(frame, socket);
            case ERROR -> retellError(frame, socket);
            default -> false;
        };
    }

    /** For a room the client's own receipt is due later, when it has been told what it missed. */
    private static boolean retellReceipt(StompHeaderAccessor frame, Socket socket) {
        var joined = socket.joined(String.valueOf(frame.getReceiptId()));
        joined.flatMap(Subscription::hearing).ifPresent(Delivery.Hearing::live);
        AllowedHeaders.keep(frame, RECEIPT);
        return joined.isEmpty();
    }

    /** What a client no longer subscribes to, or may not any more, ends here; what a room tells goes another way. */
    private boolean retellMessage(Message<?> message, StompHeaderAccessor frame, Socket socket) {
        var id = String.valueOf(frame.getFirstNativeHeader("subscription"));
        var destination = RoomTopic.forClients(String.valueOf(frame.getFirstNativeHeader("destination")));
        var subscription = destination.flatMap(name -> broker.subscription(socket.getId(), id, name));
        if (destination.isEmpty() || subscription.isEmpty()) {
            return false;
        }
        var room = subscription.get().room();
        if (room.isPresent()) {
            var headers = RoomHeaders.of(frame::getFirstNativeHeader);
            broker.tellRoom(room.get(), headers, (byte[]) message.getPayload(), List.of(subscription.get()));
            return false;
        }
        AllowedHeaders.keep(frame, MESSAGE);
        frame.setDestination(destination.get());
        frame.setNativeHeader("destination", destination.get());
        return true;
    }

    /** The broker has gone or would not: no fault of the client's, which may come back. */
    private boolean retellError(StompHeaderAccessor frame, Socket socket) {
        if (CROSSED_UNSUBSCRIBE.equals(frame.getMessage())) {
            return false;
        }
        if (socket.isLeaving()) {
            sockets.closeAfterGoodbye(socket);
            return false;
        }
        log.warn("The broker ended the session of {}: {}", socket.caller(), frame.getMessage());
        AllowedHeaders.keep(frame, Set.of());
        frame.setMessage("The broker is not available. Come back.");
        socket.afterError(Socket.RESTARTING);
        return true;
    }
}
