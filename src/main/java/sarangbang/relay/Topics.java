package sarangbang.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node's clients listen to, and how it is told to them. */
final class Topics {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    /** Whoever may change what the broker allows has so long until it is asked again. */
    private static final Duration TIME_TO_MEND = Duration.ofMinutes(1);

    private final Map<String, Long> refused = new ConcurrentHashMap<>();
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Receiver receiver;
    private final Clients clients;
    private final LongAdder holes = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    Topics(Receiver receiver, Clients clients) {
        this.receiver = receiver;
        this.clients = clients;
    }

    Topic add(String destination, Listener listener) {
        return topics.compute(destination, (name, known) -> {
            var topic = known == null ? new Topic(name) : known;
            topic.add(listener);
            return topic;
        });
    }

    /** Without the last listener it stays a while: the next may be on the way. */
    Topic remove(String destination, Listener listener) {
        return topics.computeIfPresent(destination, (name, topic) -> {
            topic.remove(listener);
            return topic;
        });
    }

    /** @return whether it is known no more, so that the broker need not have it */
    boolean forgetIfEmpty(Topic topic) {
        return topics.computeIfPresent(
                        topic.destination(), (name, known) -> known == topic && known.isEmpty() ? null : known)
                != topic;
    }

    boolean knows(Topic topic) {
        return topics.get(topic.destination()) == topic;
    }

    boolean isRefused(String destination) {
        refused.values().removeIf(since -> System.nanoTime() - since > TIME_TO_MEND.toNanos());
        return refused.containsKey(destination);
    }

    List<Topic> where(Predicate<Topic> which) {
        return topics.values().stream().filter(which).toList();
    }

    int size() {
        return topics.size();
    }

    void opened(Topic topic) {
        var opened = topic.open();
        if (opened.again()) {
            mayHaveMissed(topic);
        }
        opened.receipts().forEach((listener, receipt) -> {
            try {
                clients.receipt(listener.session(), receipt);
            } catch (RuntimeException gone) {
                log.debug("A client was gone before its receipt", gone);
            }
        });
    }

    void mayHaveMissed(Topic topic) {
        holes.increment();
        receiver.mayHaveMissed(topic.destination(), topic.listeners());
    }

    void tell(Topic topic, Relayed message) {
        messages.increment();
        copies.add(topic.listeners().size());
        bytes.add(message.body().length);
        receiver.receive(message, topic.listeners());
    }

    /** The broker would not have it, and to try again soon would break the line again. */
    void refuse(Topic topic) {
        refused.put(topic.destination(), System.nanoTime());
        topics.remove(topic.destination(), topic);
        topic.listeners()
                .forEach(listener -> clients.error(listener.session(), "The broker refused the subscription."));
    }

    double holes() {
        return holes.sum();
    }

    double messages() {
        return messages.sum();
    }

    double copies() {
        return copies.sum();
    }

    double bytes() {
        return bytes.sum();
    }
}
