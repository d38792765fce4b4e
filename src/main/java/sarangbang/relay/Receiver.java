package sarangbang.relay;

import java.util.Collection;

/**
 * Who tells this node's subscribers what the broker sent. Called by one thread for each destination, in the broker's
 * order.
 */
public interface Receiver {

    void receive(Relayed message, Collection<Listener> listeners);

    /** The line to the broker was down: what was sent meanwhile has passed them by. */
    void mayHaveMissed(String destination, Collection<Listener> listeners);
}
