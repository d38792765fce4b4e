package sarangbang.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sarangbang.gate.Delivery;
import sarangbang.gate.Subscription;
import sarangbang.gate.Told;

/**
 * What one subscriber is told of one room. The broker brings events as they come, the log has them all: whatever does
 * not come in its turn is read from there.
 */
final class Stream implements Delivery.Hearing {

    private static final Logger log = LoggerFactory.getLogger(Stream.class);
    private static final Executor OWN_THREAD = Executors.newVirtualThreadPerTaskExecutor();
    /** What is missing is usually on its way. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** A line that comes back makes all its subscribers doubt at once. */
    private static final long SPREAD_MILLIS = 800;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** They go out at once when their turn comes; the log has the rest. */
    private static final int MOST_HELD = 50;
    /** Whoever is further behind reads a fresh page sooner than all that he missed. */
    private static final long TOO_FAR = 1_000;

    private final Subscription subscription;
    private final Streams streams;
    private final long after;
    private final boolean resumes;
    private final OrderBuffer<Told> buffer;
    /** The broker has the subscription; from then on nothing is missed that is not in the log. */
    private boolean live;
    /** It was read up to where it became live, and the subscriber knows. */
    private boolean joined;

    private boolean doubtful;
    private boolean looking;

    /**
     * @param after seq of the last event that the subscriber has
     * @param resumes whether the subscriber said so himself, and may be wrong or too far behind
     */
    Stream(Subscription subscription, long after, boolean resumes, Streams streams) {
        this.subscription = subscription;
        this.streams = streams;
        this.after = after;
        this.resumes = resumes;
        this.buffer = new OrderBuffer<>(after, MOST_HELD);
    }

    @Override
    public synchronized void hear(Told event) {
        tell(event);
        lookIfNeeded(PATIENCE);
    }

    @Override
    public synchronized void doubt() {
        doubtful = true;
        lookIfNeeded(PATIENCE.plusMillis(ThreadLocalRandom.current().nextLong(SPREAD_MILLIS)));
    }

    @Override
    public synchronized void live() {
        live = true;
        lookIfNeeded(Duration.ZERO);
    }

    private synchronized void tell(Told event) {
        for (var next : buffer.take(event.seq(), event)) {
            streams.tell(subscription, next.event());
        }
    }

    private synchronized void lookIfNeeded(Duration wait) {
        boolean needed = buffer.lacks() || doubtful || isJoining();
        if (needed && !looking && !subscription.isOver()) {
            looking = true;
            CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                    .execute(this::look);
        }
    }

    private boolean isJoining() {
        return live && !joined;
    }

    /** One thread at a time. */
    private void look() {
        var pause = PATIENCE;
        try {
            read();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException removedOrDatabaseAway) {
            log.debug("Could not read what {} missed", subscription.socket().caller(), removedOrDatabaseAway);
            pause = AFTER_FAILURE;
            doubtAgain();
        }
        synchronized (this) {
            looking = false;
            lookIfNeeded(pause);
        }
    }

    private synchronized void doubtAgain() {
        doubtful = true;
    }

    private void read() throws InterruptedException {
        boolean joining;
        synchronized (this) {
            joining = isJoining();
            if (subscription.isOver() || (!joining && !doubtful && !buffer.lacks())) {
                return;
            }
            doubtful = false;
        }
        if (joining && resumes) {
            resetIfTooFar();
        }
        readAll();
        if (joining) {
            join();
        }
    }

    private void resetIfTooFar() {
        long head = streams.head(subscription);
        synchronized (this) {
            // Not where the buffer is by now: what came live meanwhile may be past the head that was read.
            if (head < after || head - after > TOO_FAR) {
                buffer.reset(head);
                streams.tellReset(subscription, head);
            }
        }
    }

    private void readAll() throws InterruptedException {
        // Mostly there is nothing, and a head is read sooner than a page.
        if (streams.head(subscription) <= last()) {
            return;
        }
        for (var page = streams.after(subscription, last()); ; page = streams.after(subscription, last())) {
            for (var event : page.events()) {
                if (subscription.isOver()) {
                    return;
                }
                subscription.socket().whenThereIsRoom(() -> tell(streams.told(event)));
            }
            if (page.events().isEmpty() || last() >= page.head()) {
                return;
            }
        }
    }

    private synchronized long last() {
        return buffer.last();
    }

    private synchronized void join() {
        joined = true;
        streams.tellJoined(subscription);
    }
}
