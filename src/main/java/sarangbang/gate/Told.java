package sarangbang.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.util.MimeTypeUtils;
import sarangbang.websocket.TextFrame;

/** Something that subscribers are told: encoded once for each name that they have for their subscription, not for each of them. */
public final class Told {

    private static final StompEncoder ENCODER = new StompEncoder();

    private final long seq;
    private final String id;
    private final byte[] body;
    private final Map<String, TextFrame> frames = new ConcurrentHashMap<>();

    /**
     * @param seq of the event; 0 for what has none
     * @param id its own among all that is told at its destination
     * @param body JSON
     */
    public Told(long seq, String id, byte[] body) {
        this.seq = seq;
        this.id = id;
        this.body = body;
    }

    public long seq() {
        return seq;
    }

    TextFrame to(Subscription subscription) {
        return frames.computeIfAbsent(subscription.id(), name -> encode(name, subscription.destination()));
    }

    private TextFrame encode(String subscription, String destination) {
        var frame = StompHeaderAccessor.create(StompCommand.MESSAGE);
        frame.setSubscriptionId(subscription);
        frame.setDestination(destination);
        frame.setMessageId(id);
        frame.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return new TextFrame(ENCODER.encode(frame.getMessageHeaders(), body));
    }
}
