package sarangbang.chaos;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import sarangbang.stack.Node;

/** Guests who only look in whether somebody is there: the least that a run can be tried with. */
record Passers(List<Node> nodes) implements Guests {
    @Override
    public void start() {}

    @Override
    public void slow(int howMany, Duration time) {}

    @Override
    public Duration recovered(long sinceNanos, Duration atMost) {
        while (!nodes.stream().allMatch(Node::isUp)) {
            if (System.nanoTime() - sinceNanos > atMost.toNanos()) {
                return atMost;
            }
            Pause.of(Duration.ofMillis(100));
        }
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    @Override
    public boolean settle(Duration atMost) {
        return recovered(System.nanoTime(), atMost).compareTo(atMost) < 0;
    }

    @Override
    public boolean areContent(Connection database, Consumer<String> report) {
        report.accept("Nobody but passers-by was there; nothing was checked.");
        return true;
    }
}
