package sarangbang.gate;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Frames that the house sends towards the broker in a client's stead. */
@Component
class Upstream {

    private static final String OURS = "sarangbang.upstream";

    private final MessageChannel inbound;

    Upstream(@Lazy @Qualifier("clientInboundChannel") MessageChannel inbound) {
        this.inbound = inbound;
    }

    static boolean isOurs(Message<?> message) {
        return message.getHeaders().containsKey(OURS);
    }

    void unsubscribe(Socket socket, String subscription) {
        var frame = StompHeaderAccessor.create(StompCommand.UNSUBSCRIBE);
        frame.setSubscriptionId(subscription);
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
