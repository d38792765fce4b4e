package sarangbang.relay;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaders;

/** A message as the broker sent it, once for all of this node's subscribers. */
public final class Relayed {

    private final String destination;
    private final StompHeaders headers;
    private final byte[] body;

    Relayed(String destination, StompHeaders headers, byte[] body) {
        this.destination = destination;
        this.headers = headers;
        this.body = body;
    }

    /** As the broker spells it. */
    public String destination() {
        return destination;
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** Read only. */
    public StompHeaders headers() {
        return headers;
    }

    /** Not a copy. */
    public byte[] body() {
        return body;
    }
}
