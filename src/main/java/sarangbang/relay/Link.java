package sarangbang.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line to the broker that is opened again whenever it is lost, with all subscriptions that are wanted by then. What it
 * knows is changed by one thread only, its worker.
 */
final class Link implements Upstream.Events {

    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final int MANY_FAILURES = 3;
    /** A page that is loaded again subscribes again. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final Brokers brokers;
    private final Topics topics;
    private final Predicate<Topic> ours;
    private final Consumer<Link> changed;
    private final Inbox inbox;
    private final ExecutorService worker;
    private final Suspects suspects = new Suspects();
    private @Nullable Upstream line;
    private int failures;
    private long connectedAt;
    private volatile boolean up;
    private volatile int subscriptions;
    private final LongAdder reconnects = new LongAdder();

    /** @param ours which topics this line is for */
    Link(String name, Brokers brokers, Topics topics, Predicate<Topic> ours, Consumer<Link> changed) {
        this.brokers = brokers;
        this.topics = topics;
        this.ours = ours;
        this.changed = changed;
        this.inbox = new Inbox(name, topics);
        this.worker =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    void start() {
        worker.execute(this::connect);
    }

    void stop() {
        worker.execute(this::close);
        worker.shutdown();
        inbox.stop();
    }

    boolean isUp() {
        return up;
    }

    int subscriptions() {
        return subscriptions;
    }

    long reconnects() {
        return reconnects.sum();
    }

    int waiting() {
        return inbox.size();
    }

    /** Whether somebody listens to it has changed. */
    void look(Topic topic) {
        ask(() -> reconcile(topic));
    }

    private void connect() {
        var next = new Upstream(this, this::ask, inbox::take);
        line = next;
        later(TIME_TO_CONNECT, () -> {
            if (!next.isConnected()) {
                lost(next, new IllegalStateException("No CONNECTED within " + TIME_TO_CONNECT));
            }
        });
        brokers.connect(next);
    }

    @Override
    public void connected(Upstream connected) {
        if (connected != line) {
            return;
        }
        connectedAt = System.nanoTime();
        set(true);
        topics.where(ours).forEach(this::reconcile);
        tryNextSuspect(connected);
        log.info("Connected to the broker, {} subscriptions", connected.size());
    }

    private void reconcile(Topic topic) {
        var open = line;
        if (open == null || !open.isConnected() || suspects.has(topic)) {
            return;
        }
        if (!topic.isEmpty() && !open.has(topic) && topics.knows(topic)) {
            open.subscribe(topic);
            subscriptions = open.size();
        } else if (topic.isEmpty()) {
            later(LINGER, () -> drop(topic));
        }
    }

    private void drop(Topic topic) {
        if (topic.isEmpty() && topics.forgetIfEmpty(topic) && line != null) {
            line.unsubscribe(topic);
            subscriptions = line.size();
            endTrial(topic);
        }
    }

    @Override
    public void subscribed(Upstream from, Topic topic) {
        if (from != line || !from.has(topic)) {
            return;
        }
        topics.opened(topic);
        if (topic.isEmpty()) {
            later(LINGER, () -> drop(topic));
        }
        endTrial(topic);
    }

    private void endTrial(Topic topic) {
        if (suspects.acquit(topic) && line != null) {
            tryNextSuspect(line);
        }
    }

    private void tryNextSuspect(Upstream open) {
        suspects.release().forEach(this::drop);
        suspects.next().ifPresent(open::subscribe);
    }

    @Override
    public void refused(Upstream from) {
        if (from != line) {
            return;
        }
        var unopened = unopened(from);
        suspects.convict(unopened)
                .ifPresentOrElse(
                        convict -> {
                            log.warn("The broker refuses {}", convict.destination());
                            topics.refuse(convict);
                        },
                        () -> suspects.add(unopened));
        lost(from, new IllegalStateException("The broker ended it"));
    }

    private static List<Topic> unopened(Upstream from) {
        return StreamSupport.stream(from.topics().spliterator(), false)
                .filter(topic -> !topic.isOpen())
                .toList();
    }

    @Override
    public void lost(Upstream from, Throwable why) {
        if (from != line || worker.isShutdown()) {
            return;
        }
        if (from.isConnected() && System.nanoTime() - connectedAt > STEADY.toNanos()) {
            failures = 0;
        }
        if (failures >= MANY_FAILURES) {
            // The broker's last word may have been lost with the line.
            suspects.add(unopened(from));
        }
        from.topics().forEach(Topic::shut);
        close();
        suspects.adjourn();
        reconnects.increment();
        var longest = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, 10));
        var pause = Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(1, Math.min(longest.toMillis(), LONGEST_PAUSE.toMillis()) + 1));
        log.info("The line to the broker is lost, next attempt in {}: {}", pause, why.getMessage());
        later(pause, this::connect);
    }

    private void close() {
        if (line != null) {
            line.close();
            line = null;
        }
        set(false);
    }

    private void set(boolean isUp) {
        up = isUp;
        subscriptions = 0;
        changed.accept(this);
    }

    private void later(Duration pause, Runnable what) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> ask(what));
    }

    private void ask(Runnable what) {
        try {
            worker.execute(guarded(what));
        } catch (RejectedExecutionException stopped) {
            log.debug("Stopped", stopped);
        }
    }

    /** A fault must not end the line. */
    private static Runnable guarded(Runnable what) {
        return () -> {
            try {
                what.run();
            } catch (RuntimeException fault) {
                log.error("Fault on the line to the broker", fault);
            }
        };
    }
}
