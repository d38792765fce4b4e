package sarangbang.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** What this node's clients listen to, and how it is told to them. */
final class Topics {

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

    /** @return whether nobody listens, so that it is known no more */
    boolean forgetIfEmpty(Topic topic) {
        return topics.computeIfPresent(topic.destination(), (name, known) -> known.isEmpty() ? null : known) == null;
    }

    List<Topic> where(Predicate<Topic> which) {
        return topics.values().stream().filter(which).toList();
    }

    int size() {
        return topics.size();
    }

    void opened(Topic topic) {
        var opened = topic.open();
        opened.receipts().forEach((listener, receipt) -> clients.receipt(listener.session(), receipt));
        if (opened.again()) {
            mayHaveMissed(topic);
        }
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

    /** The broker would not have it, and to try again would break the line again. */
    void refuse(Topic topic) {
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
