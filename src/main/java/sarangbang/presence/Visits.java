package sarangbang.presence;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Connected;
import sarangbang.account.Disconnected;

/** Whose sockets are open on this node, or were a moment ago. */
@Component
class Visits {

    /** Who loads the page again, or goes to another node, was never away. */
    private static final Duration LINGER = Duration.ofSeconds(3);

    /**
     * From the last that is heard of somebody until it is known, on whichever node, that they have gone: three of the
     * slowest heart-beats that the gate allows, 30 s each, the lingering, a node's lease and some ticks.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(105);

    private final Map<Visitor, Integer> sockets = new ConcurrentHashMap<>();
    /** When a socket of theirs was closed. */
    private final Map<Visitor, Long> lastSeen = new ConcurrentHashMap<>();

    private final Map<Visitor, Long> lastHeard = new ConcurrentHashMap<>();

    @EventListener
    void on(Connected connected) {
        sockets.merge(new Visitor(connected.account(), connected.inPerson()), 1, Integer::sum);
    }

    @EventListener
    void on(Disconnected disconnected) {
        var visitor = new Visitor(disconnected.account(), disconnected.inPerson());
        sockets.computeIfPresent(visitor, (same, open) -> {
            lastSeen.put(visitor, System.nanoTime());
            lastHeard.merge(visitor, disconnected.lastHeard(), Visits::later);
            return open == 1 ? null : open - 1;
        });
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    Set<Visitor> here() {
        lastSeen.values().removeIf(last -> System.nanoTime() - last > LINGER.toNanos());
        var here = new HashSet<>(sockets.keySet());
        here.addAll(lastSeen.keySet());
        return here;
    }

    /** As nanoTime, in person. It is not known of another node's sockets, and of clients without heart-beats says little. */
    long lastHeard(AccountId account) {
        long earliest = System.nanoTime() - LONGEST_SILENCE.toNanos();
        return later(lastHeard.getOrDefault(new Visitor(account, true), earliest), earliest);
    }

    void forget(Collection<Visitor> gone) {
        lastHeard.keySet().removeAll(gone);
    }
}
