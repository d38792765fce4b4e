package sarangbang.gate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
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
    private static final Set<String> ERROR = Set.of();

    private final Sockets sockets;

    FramesOut(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        var command = frame == null ? null : frame.getCommand();
        if (frame == null || command == null || Answers.isOne(message)) {
            return message;
        }
        var socket = sockets.find(String.valueOf(frame.getSessionId())).orElse(null);
        return socket != null && retell(command, frame, socket) ? message : null;
    }

    private static boolean retell(StompCommand command, StompHeaderAccessor frame, Socket socket) {
        switch (command) {
            case MESSAGE -> {
                return retellMessage(frame, socket);
            }
            case CONNECTED -> AllowedHeaders.keep(frame, CONNECTED);
            case RECEIPT -> AllowedHeaders.keep(frame, RECEIPT);
            case ERROR -> retellError(frame, socket);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What a client no longer subscribes to, or may not any more, ends here. */
    private static boolean retellMessage(StompHeaderAccessor frame, Socket socket) {
        var subscription = frame.getFirstNativeHeader("subscription");
        var destination = RoomTopic.forClients(String.valueOf(frame.getFirstNativeHeader("destination")));
        if (subscription == null
                || destination.isEmpty()
                || !socket.subscriptions().containsKey(subscription)) {
            return false;
        }
        AllowedHeaders.keep(frame, MESSAGE);
        frame.setDestination(destination.get());
        frame.setNativeHeader("destination", destination.get());
        return true;
    }

    /** The broker has gone or would not: no fault of the client's, which may come back. */
    private static void retellError(StompHeaderAccessor frame, Socket socket) {
        log.warn("The broker ended the session of {}: {}", socket.caller(), frame.getMessage());
        AllowedHeaders.keep(frame, ERROR);
        frame.setMessage("The broker is not available. Come back.");
        socket.afterError(Socket.RESTARTING);
    }
}
