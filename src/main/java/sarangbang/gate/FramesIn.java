package sarangbang.gate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.broker.AbstractBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;

/**
 * Every frame of every client passes here, before the house or the broker sees it. Refusals are said by ourselves, in our
 * words.
 */
@Component
class FramesIn implements ExecutorChannelInterceptor {

    private static final Set<String> RECEIPT_ONLY = Set.of("receipt");
    private static final Logger log = LoggerFactory.getLogger(FramesIn.class);

    private final Sockets sockets;
    private final Connecting connecting;
    private final Subscribing subscribing;
    private final Sending sending;
    private final Answers answers;
    private final Upstream upstream;

    FramesIn(
            Sockets sockets,
            Connecting connecting,
            Subscribing subscribing,
            Sending sending,
            Answers answers,
            Upstream upstream) {
        this.sockets = sockets;
        this.connecting = connecting;
        this.subscribing = subscribing;
        this.sending = sending;
        this.answers = answers;
        this.upstream = upstream;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || Upstream.isOurs(message)) {
            return message;
        }
        var socket = sockets.find(String.valueOf(frame.getSessionId())).orElse(null);
        if (socket == null) {
            // The last word of a socket that is gone: its connection to the broker ends with it.
            return frame.getCommand() == StompCommand.DISCONNECT ? message : null;
        }
        return passes(frame, message, socket) ? message : null;
    }

    private boolean passes(StompHeaderAccessor frame, Message<?> message, Socket socket) {
        if (socket.isRefused() && frame.getCommand() != StompCommand.DISCONNECT) {
            return false;
        }
        try {
            var ruling = rule(frame, message, socket);
            if (ruling == Ruling.REFUSED) {
                // Nothing of what the client wrote: it could write lines of a log.
                log.info("Refused {} of {}", frame.getCommand(), socket.caller());
                answers.refuse(socket, frame.getReceipt());
            }
            return ruling == Ruling.FORWARD;
        } catch (RuntimeException fault) {
            log.error("Could not rule on a frame of {}", socket.caller(), fault);
            answers.fail(socket);
            return false;
        }
    }

    private Ruling rule(StompHeaderAccessor frame, Message<?> message, Socket socket) {
        var command = frame.getCommand();
        if (command == null) {
            return frame.isHeartbeat() ? Ruling.FORWARD : Ruling.REFUSED;
        }
        if (!socket.isConnected()
                && command != StompCommand.CONNECT
                && command != StompCommand.STOMP
                && command != StompCommand.DISCONNECT) {
            return Ruling.REFUSED;
        }
        return switch (command) {
            case CONNECT, STOMP -> connecting.connect(frame, socket);
            case SUBSCRIBE -> subscribing.subscribe(frame, socket);
            case UNSUBSCRIBE -> subscribing.unsubscribe(frame, socket);
            case SEND -> sending.send(frame, (byte[]) message.getPayload(), socket);
            case DISCONNECT -> leave(frame, socket);
            default -> Ruling.REFUSED;
        };
    }

    private Ruling leave(StompHeaderAccessor frame, Socket socket) {
        AllowedHeaders.keep(frame, RECEIPT_ONLY);
        socket.leave();
        sockets.closeAfterGoodbye(socket);
        return Ruling.FORWARD;
    }

    /** The broker's handler has it now: what was ended meanwhile is taken back behind it, and an ended id is free. */
    @Override
    public void afterMessageHandled(
            Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
        var subscription = Upstream.labelOf(message);
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (subscription == null || frame == null || !(handler instanceof AbstractBrokerMessageHandler)) {
            return;
        }
        sockets.find(String.valueOf(frame.getSessionId())).ifPresent(socket -> {
            if (frame.getCommand() == StompCommand.UNSUBSCRIBE) {
                socket.subscriptions().remove(subscription.id(), subscription);
                socket.joinsNoMore(subscription);
            } else if (subscription.reachedBroker()) {
                upstream.unsubscribe(socket, subscription);
            }
        });
    }
}
