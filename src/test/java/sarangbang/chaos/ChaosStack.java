package sarangbang.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import sarangbang.stack.Foundation;
import sarangbang.stack.Problem;

/** Database, one broker or three, and three nodes, all of them ours to break, in a temporary folder that goes with this JVM. */
final class ChaosStack {
    private static final int NODES = 3;
    /** A node under load needs longer than one at rest, and this is no measure of anything. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** RabbitMQ's own; it knows no way to ask for it again. */
    private static final String USUAL_MEMORY = "0.4";

    private final Foundation foundation;
    private final Site site = new Site();
    private final List<AppNode> nodes = new ArrayList<>();

    private ChaosStack(Foundation foundation) {
        this.foundation = foundation;
    }

    static ChaosStack start(int brokers, boolean skewed, Path logs, Consumer<String> progress) {
        progress.accept("Starting PostgreSQL and %s …".formatted(brokers == 1 ? "RabbitMQ" : brokers + " RabbitMQs"));
        var foundation = Foundation.untilExit(brokers, logs, progress);
        if (foundation.watched().size() != 1 + brokers) {
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
        launch(programs.ordinary());
        nodes.getFirst().node().awaitUp();
        while (nodes.size() < NODES) {
            boolean last = nodes.size() == NODES - 1;
            launch(last && skewed ? programs.skewed() : programs.ordinary());
        }
        nodes.forEach(node -> node.node().awaitUp());
    }

    private void launch(List<String> program) {
        var environment = new HashMap<>(foundation.environment(nodes.size()));
        environment.put("CHAT_OUTSIDE_ALLOWED", site.address());
        nodes.add(AppNode.launch(foundation, environment, program));
    }

    List<AppNode> nodes() {
        return nodes;
    }

    List<URI> urls() {
        return nodes.stream().map(AppNode::url).toList();
    }

    /** To pages that the nodes may ask. */
    List<String> links() {
        return site.links();
    }

    Victim database() {
        return new Victim(foundation.watched().getFirst());
    }

    List<Victim> brokers() {
        return foundation.watched().stream().skip(1).map(Victim::new).toList();
    }

    /** Past every fault line, as the superuser. */
    Connection connect() throws SQLException {
        return foundation.connectAsDatabaseAdmin();
    }

    /** Of the first broker; it keeps the publishers of all of them waiting. */
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
        awaitBrokers();
        for (var node : nodes) {
            await(node.name() + " does not get well", () -> {
                node.victim().requireAlive();
                return node.node().isUp();
            });
        }
    }

    private void awaitBrokers() {
        for (int i = 0; i < brokers().size(); i++) {
            var broker = brokers().get(i);
            var console = foundation.consoles().get(i);
            await(broker.name() + " does not get well", () -> {
                broker.requireAlive();
                return console.answers();
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
