package sarangbang.gate;

import org.jspecify.annotations.Nullable;

/** Whoever tells subscribers of a room what happens there: in order, each once, from where they left off. */
public interface Delivery {

    /**
     * For a subscription that was granted and is on its way to the broker.
     *
     * @param after seq of the last event that the subscriber has; null for whoever wants only what comes
     */
    Hearing open(Subscription subscription, @Nullable Long after);

    /** One subscription's ear. What it hears may come twice and out of order. */
    interface Hearing {

        /** From now on nothing passes by unheard. */
        void live();

        void hear(Told event);

        /** Something may have passed by unheard. */
        void doubt();
    }
}
