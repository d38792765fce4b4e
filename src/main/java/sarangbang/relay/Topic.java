package sarangbang.relay;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A destination of the broker and its subscribers on this node: however many they are, the broker has one. */
final class Topic {

    private final String destination;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    /** Receipts that are due when the broker has the subscription. */
    private final Map<Listener, String> due = new HashMap<>();

    private boolean live;
    private boolean wasLive;

    Topic(String destination) {
        this.destination = destination;
    }

    String destination() {
        return destination;
    }

    Collection<Listener> listeners() {
        return Collections.unmodifiableSet(listeners);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** @return whether it hears already, so that its receipt is due now */
    synchronized boolean awaits(Listener listener, String receipt) {
        if (!live) {
            due.put(listener, receipt);
        }
        return live;
    }

    synchronized void remove(Listener listener) {
        listeners.remove(listener);
        due.remove(listener);
    }

    /** What became due with it. */
    record Opened(boolean again, Map<Listener, String> receipts) {}

    /** The broker has the subscription, perhaps once more. */
    synchronized Opened open() {
        var opened = new Opened(wasLive, Map.copyOf(due));
        live = true;
        wasLive = true;
        due.clear();
        return opened;
    }

    synchronized boolean isOpen() {
        return live;
    }

    /** The broker has it no more. */
    synchronized void shut() {
        live = false;
    }
}
