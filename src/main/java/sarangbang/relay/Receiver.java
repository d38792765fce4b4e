package sarangbang.relay;

import java.util.Collection;

/** Who tells this node's subscribers what the broker sent. */
public interface Receiver {

    /** For each destination by one thread at a time, in the broker's order. */
    void receive(Relayed message, Collection<Listener> listeners);

    /** The line to the broker was down, or more came than could be told: something may have passed them by. */
    void mayHaveMissed(String destination, Collection<Listener> listeners);
}
