package sarangbang.relay;

import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A client of this node, which lives whether the broker does or not. */
final class Client {

    /** How many of its beats may be late before it is taken for dead. */
    private static final int PATIENCE = 3;

    private final String id;
    private final @Nullable Principal user;
    private final long sends; // ms between its beats, 0 for none
    private final long wants; // ms between ours, 0 for none
    /** Destinations by subscription id. */
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    private volatile long lastHeard;
    private long lastBeat;

    /**
     * @param sends ms between the beats that it will send, 0 for none
     * @param wants ms between those that it wants to hear, 0 for none
     */
    Client(String id, @Nullable Principal user, long sends, long wants, long now) {
        this.id = id;
        this.user = user;
        this.sends = sends;
        this.wants = wants;
        this.lastHeard = now;
        this.lastBeat = now;
    }

    String id() {
        return id;
    }

    @Nullable
    Principal user() {
        return user;
    }

    Map<String, String> subscriptions() {
        return subscriptions;
    }

    void heard(long now) {
        lastHeard = now;
    }

    /** @return whether it has said nothing for so long that it must be gone */
    boolean isSilent(long now) {
        return sends > 0 && now - lastHeard > nanos(sends * PATIENCE);
    }

    /** For one thread. @return whether a beat is due */
    boolean isDue(long now) {
        if (wants == 0 || now - lastBeat < nanos(wants)) {
            return false;
        }
        lastBeat = now;
        return true;
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
