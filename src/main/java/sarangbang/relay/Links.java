package sarangbang.relay;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** This node's lines to the broker; each destination has its place on one of them. */
final class Links {

    private final Brokers brokers;
    private final List<Link> links;
    private Consumer<Boolean> changed = all -> {};
    private boolean wasUp;

    Links(int number, Brokers brokers, Topics topics) {
        this.brokers = brokers;
        this.links = IntStream.range(0, number)
                .mapToObj(place -> new Link(
                        "relay-" + place, brokers, topics, topic -> place(topic, number) == place, link -> changed()))
                .toList();
    }

    private static int place(Topic topic, int number) {
        return Math.floorMod(topic.destination().hashCode(), number);
    }

    /** @param whenChanged told whether all are up */
    synchronized void start(Consumer<Boolean> whenChanged) {
        changed = whenChanged;
        links.forEach(Link::start);
    }

    void stop() {
        links.forEach(Link::stop);
        brokers.shutdown();
    }

    void look(Topic topic) {
        links.get(place(topic, links.size())).look(topic);
    }

    private synchronized void changed() {
        boolean isUp = links.stream().allMatch(Link::isUp);
        if (isUp != wasUp) {
            wasUp = isUp;
            changed.accept(isUp);
        }
    }

    long up() {
        return links.stream().filter(Link::isUp).count();
    }

    long subscriptions() {
        return links.stream().mapToLong(Link::subscriptions).sum();
    }

    long reconnects() {
        return links.stream().mapToLong(Link::reconnects).sum();
    }

    long waiting() {
        return links.stream().mapToLong(Link::waiting).sum();
    }

    @Override
    public String toString() {
        return "%d of %d lines up, %d subscriptions".formatted(up(), links.size(), subscriptions());
    }
}
