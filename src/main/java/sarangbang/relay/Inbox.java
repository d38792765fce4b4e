package sarangbang.relay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of one line on their way to the receiver, in order. A receiver that takes its time must not hold up the
 * line's heart-beats; one that takes far too long misses what no longer finds room, and is told so.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST = 8_192;

    private final Topics topics;
    private final Set<Topic> missed = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor teller;

    Inbox(String name, Topics topics) {
        this.topics = topics;
        this.teller = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST),
                Thread.ofVirtual().name(name + "-in").factory());
    }

    void take(Topic topic, Relayed message) {
        try {
            teller.execute(() -> tell(topic, message));
        } catch (RejectedExecutionException full) {
            missed.add(topic);
        }
    }

    private void tell(Topic topic, Relayed message) {
        try {
            topics.tell(topic, message);
        } catch (RuntimeException fault) {
            log.error("A message of {} could not be told", topic.destination(), fault);
            missed.add(topic);
        }
        if (!missed.isEmpty() && teller.getQueue().isEmpty()) {
            missed.forEach(this::tellOfHole);
        }
    }

    private void tellOfHole(Topic topic) {
        missed.remove(topic);
        try {
            topics.mayHaveMissed(topic);
        } catch (RuntimeException fault) {
            log.error("Listeners of {} could not be told that they missed something", topic.destination(), fault);
            missed.add(topic);
        }
    }

    int size() {
        return teller.getQueue().size();
    }

    void stop() {
        teller.shutdownNow();
    }
}
