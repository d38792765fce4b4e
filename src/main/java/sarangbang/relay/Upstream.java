package sarangbang.relay;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;

/** One life of a line to the broker, from CONNECT to its end, and what is subscribed to meanwhile. */
final class Upstream extends StompSessionHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Upstream.class);
    /** RabbitMQ 3 says so of a message that was on its way when its subscription ended; the line goes on. */
    private static final String CROSSED_UNSUBSCRIBE = "Subscription not found";

    private final Events events;
    private final Executor worker;
    private final BiConsumer<Topic, Relayed> inbox;
    private final Map<Topic, StompSession.Subscription> subscriptions = new HashMap<>();
    private @Nullable StompSession session;
    private boolean connected;
    private long receipts;

    /** Told on the worker. */
    interface Events {
        void connected(Upstream line);

        void subscribed(Upstream line, Topic topic);

        /** The broker said ERROR, which is followed by the end. */
        void refused(Upstream line);

        /** Perhaps more than once. */
        void lost(Upstream line, Throwable why);
    }

    /** @param worker one thread, which all but the frames are given to */
    Upstream(Events events, Executor worker, BiConsumer<Topic, Relayed> inbox) {
        this.events = events;
        this.worker = worker;
        this.inbox = inbox;
    }

    void open(BrokerClient broker, StompHeaders connect) {
        session = broker.open(connect, this);
    }

    boolean isConnected() {
        return connected;
    }

    boolean has(Topic topic) {
        return subscriptions.containsKey(topic);
    }

    int size() {
        return subscriptions.size();
    }

    Iterable<Topic> topics() {
        return subscriptions.keySet();
    }

    void subscribe(Topic topic) {
        var headers = new StompHeaders();
        headers.setDestination(topic.destination());
        headers.setAck("auto");
        headers.setReceipt("subscribed-" + receipts++);
        attempt(open -> {
            var subscription = open.subscribe(headers, new Frames(topic));
            subscriptions.put(topic, subscription);
            subscription.addReceiptTask(() -> worker.execute(() -> events.subscribed(this, topic)));
            subscription.addReceiptLostTask(
                    () -> lose(new IllegalStateException("No receipt for " + topic.destination())));
        });
    }

    void unsubscribe(Topic topic) {
        var subscription = subscriptions.remove(topic);
        if (subscription != null) {
            attempt(open -> subscription.unsubscribe());
        }
    }

    @FunctionalInterface
    private interface Saying {
        void to(StompSession session);
    }

    private void attempt(Saying what) {
        try {
            if (session != null) {
                what.to(session);
            }
        } catch (RuntimeException broken) {
            lose(broken);
        }
    }

    /** On a thread of its own: a line that stands still takes no farewell either. */
    void close() {
        var open = session;
        session = null;
        connected = false;
        subscriptions.clear();
        if (open != null) {
            Thread.startVirtualThread(() -> {
                try {
                    open.disconnect();
                } catch (RuntimeException alreadyGone) {
                    log.debug("The line was gone before it was closed", alreadyGone);
                }
            });
        }
    }

    private void lose(Throwable why) {
        worker.execute(() -> events.lost(this, why));
    }

    @Override
    public void afterConnected(StompSession open, StompHeaders headers) {
        worker.execute(() -> {
            if (session == null) {
                // Given up before it came about.
                session = open;
                close();
            } else {
                connected = true;
                events.connected(this);
            }
        });
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    /** Of the session itself: an ERROR. */
    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        var message = headers.getFirst("message");
        if (!CROSSED_UNSUBSCRIBE.equals(message)) {
            log.warn("The broker says: {}", message);
            worker.execute(() -> events.refused(this));
        }
    }

    @Override
    public void handleException(
            StompSession open, @Nullable StompCommand command, StompHeaders headers, byte[] payload, Throwable fault) {
        log.error("A frame of the broker could not be told", fault);
    }

    @Override
    public void handleTransportError(StompSession open, Throwable why) {
        lose(why);
    }

    /** What comes for one topic. */
    private final class Frames implements StompFrameHandler {
        private static final byte[] NOTHING = new byte[0];

        private final Topic topic;

        Frames(Topic topic) {
            this.topic = topic;
        }

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            inbox.accept(
                    topic, new Relayed(topic.destination(), headers, payload instanceof byte[] body ? body : NOTHING));
        }
    }
}
