package sarangbang.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import sarangbang.stack.Foundation;
import sarangbang.stack.Problem;

/** Database, broker and three nodes, all of them ours to break, in a temporary folder that goes with this JVM. */
final class ChaosStack {
    private static final int NODES = 3;
    /** A node under load needs longer than one at rest, and this is no measure of anything. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** RabbitMQ's own; it knows no way to ask for it again. */
    private static final String USUAL_MEMORY = "0.4";

    private final Foundation foundation;
    private final List<AppNode> nodes = new ArrayList<>();

    private ChaosStack(Foundation foundation) {
        this.foundation = foundation;
    }

    static ChaosStack start(boolean skewed, Path logs, Consumer<String> progress) {
        progress.accept("Starting PostgreSQL and RabbitMQ …");
        var foundation = Foundation.untilExit(logs, progress);
        if (foundation.watched().size() != 2) {
            throw new Problem("Only a broker of our own can be broken: unset RABBITMQ_HOST, install rabbitmq-server.");
        }
        var stack = new ChaosStack(foundation);
        progress.accept("Starting %d nodes …".formatted(NODES));
        stack.startNodes(skewed);
        return stack;
    }

    private void startNodes(boolean skewed) {
        var programs = new ServerPrograms(foundation.server(), foundation.root());
        // The first alone: it migrates the database while nobody else waits for it.
        nodes.add(AppNode.launch(foundation, programs.ordinary()));
        nodes.getFirst().node().awaitUp();
        while (nodes.size() < NODES) {
            boolean last = nodes.size() == NODES - 1;
            nodes.add(AppNode.launch(foundation, last && skewed ? programs.skewed() : programs.ordinary()));
        }
        nodes.forEach(node -> node.node().awaitUp());
    }

    List<AppNode> nodes() {
        return nodes;
    }

    List<URI> urls() {
        return nodes.stream().map(AppNode::url).toList();
    }

    Victim database() {
        return new Victim(foundation.watched().getFirst());
    }

    Victim broker() {
        return new Victim(foundation.watched().getLast());
    }

    /** Past every fault line, as the superuser. */
    Connection connect() throws SQLException {
        return foundation.connectAsDatabaseAdmin();
    }

    void raiseMemoryAlarm() {
        foundation.controlBroker("set_vm_memory_high_watermark", "0");
        await("RabbitMQ raises no alarm", () -> !foundation.console().answers());
    }

    void endMemoryAlarm() {
        foundation.controlBroker("set_vm_memory_high_watermark", USUAL_MEMORY);
        await("RabbitMQ's alarm does not end", foundation.console()::answers);
    }

    /** Nothing has ended that nobody killed, and every node says of itself that it is well. */
    void awaitWhole() {
        database().requireAlive();
        broker().requireAlive();
        for (var node : nodes) {
            await(node.name() + " does not get well", () -> {
                node.victim().requireAlive();
                return node.node().isUp();
            });
        }
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Problem("%s within %d s.".formatted(otherwise, PATIENCE.toSeconds()));
            }
            Pause.of(Duration.ofMillis(200));
        }
    }
}
