package sarangbang.gate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Frames that the house itself sends towards the broker in a client's stead, and what goes along with any frame. */
@Component
class Upstream {

    private static final String OURS = "sarangbang.upstream";
    private static final String SUBSCRIPTION = "sarangbang.subscription";

    private final MessageChannel inbound;

    Upstream(@Lazy @Qualifier("clientInboundChannel") MessageChannel inbound) {
        this.inbound = inbound;
    }

    static boolean isOurs(Message<?> message) {
        return message.getHeaders().containsKey(OURS);
    }

    /** Notes on a SUBSCRIBE or UNSUBSCRIBE which one it is about. */
    static void label(StompHeaderAccessor frame, Subscription subscription) {
        frame.setHeader(SUBSCRIPTION, subscription);
    }

    static @Nullable Subscription labelOf(Message<?> message) {
        return (Subscription) message.getHeaders().get(SUBSCRIPTION);
    }

    void unsubscribe(Socket socket, Subscription subscription) {
        var frame = StompHeaderAccessor.create(StompCommand.UNSUBSCRIBE);
        frame.setSubscriptionId(subscription.id());
        label(frame, subscription);
        send(frame, socket);
    }

    void beat(Socket socket) {
        send(StompHeaderAccessor.createForHeartbeat(), socket);
    }

    private void send(StompHeaderAccessor frame, Socket socket) {
        frame.setSessionId(socket.getId());
        frame.setSessionAttributes(socket.getAttributes());
        frame.setHeader(OURS, true);
        frame.setLeaveMutable(true);
        inbound.send(MessageBuilder.createMessage(new byte[0], frame.getMessageHeaders()));
    }
}
