package sarangbang.relay;

import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;

/** Frames that the relay itself has to say to a client. */
final class Clients {

    private static final byte[] NOTHING = new byte[0];

    private final MessageChannel outbound;

    Clients(MessageChannel outbound) {
        this.outbound = outbound;
    }

    /** @param beats of ours, as the header {@code heart-beat} has them */
    void connected(Client client, String version, long[] beats) {
        var frame = StompHeaderAccessor.create(StompCommand.CONNECTED);
        frame.setVersion(version);
        frame.setHeartbeat(beats[0], beats[1]);
        if (client.user() != null) {
            frame.setUser(client.user());
        }
        send(frame, client.id(), NOTHING);
    }

    void receipt(String session, String receipt) {
        var frame = StompHeaderAccessor.create(StompCommand.RECEIPT);
        frame.setReceiptId(receipt);
        send(frame, session, NOTHING);
    }

    void error(String session, String why) {
        var frame = StompHeaderAccessor.create(StompCommand.ERROR);
        frame.setMessage(why);
        send(frame, session, NOTHING);
    }

    void beat(String session) {
        send(StompHeaderAccessor.createForHeartbeat(), session, NOTHING);
    }

    void message(Listener listener, Relayed message) {
        var frame = StompHeaderAccessor.create(StompCommand.MESSAGE);
        message.headers().forEach((name, values) -> frame.setNativeHeader(name, values.getFirst()));
        frame.setSubscriptionId(listener.subscription());
        frame.setDestination(message.destination());
        send(frame, listener.session(), message.body());
    }

    private void send(StompHeaderAccessor frame, String session, byte[] body) {
        frame.setSessionId(session);
        frame.setLeaveMutable(true);
        outbound.send(MessageBuilder.createMessage(body, frame.getMessageHeaders()));
    }
}
