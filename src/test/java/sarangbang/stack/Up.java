package sarangbang.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import sarangbang.stack.Postgres.Keeping;

/** Starts a stack and stands over it until it is told to stop. */
final class Up {
    private static final long ROOM_NEEDED = 500L << 20;

    private final Options options;
    private final StackFolder folder;
    private final Children children;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private volatile @Nullable Foundation foundation;

    Up(Options options) {
        this.options = options;
        this.folder = StackFolder.at(options.data());
        this.children = new Children(folder);
    }

    int run() {
        var start = Instant.now();
        takeFolder();
        var running = Running.starting(options);
        running.write(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        look();
        var console = startAll();
        var ready = running.ready(console);
        ready.write(folder);
        Main.say(
                "Sarangbang is up after %d s.",
                Duration.between(start, Instant.now()).toSeconds());
        Status.urls(ready).forEach(Main::say);
        Main.say("  logs      %s", folder.logs());
        Main.say("Ctrl-C, or `./chat down` from elsewhere, stops it.");
        return Waiting.forEver();
    }

    private void takeFolder() {
        if (!StackLock.take(folder)) {
            var where = Running.in(folder)
                    .map(stack -> String.join(" ", stack.urls()))
                    .orElse("still starting");
            throw new Problem("A stack already runs on %s (%s): `./chat down` stops it, another --data and --port start"
                            .formatted(folder.root(), where)
                    + " a second one.");
        }
        for (var orphan : Children.leftBehind(folder)) {
            Main.say("Ending %s (process %d), left by a run that was killed.", orphan.name(), orphan.pid());
            Down.end(orphan);
        }
    }

    void look() {
        for (int port = options.port(); port < options.port() + options.nodes(); port++) {
            if (!Ports.isFree(port)) {
                throw new Problem("Port %d is taken by another program: choose another with --port.".formatted(port));
            }
        }
        long room = folder.root().toFile().getUsableSpace();
        if (room < ROOM_NEEDED) {
            throw new Problem("The disk is full: %d MB are free at %s, a stack needs %d."
                    .formatted(room >> 20, folder.root(), ROOM_NEEDED >> 20));
        }
    }

    private BrokerConsole startAll() {
        Main.say("Starting PostgreSQL and RabbitMQ in %s …", folder.root());
        var made = Foundation.start(folder, children, Keeping.FOREVER, Main::say);
        foundation = made;
        made.watched().forEach(watched -> watches.add(Watch.over(watched)));
        Main.say("PostgreSQL and RabbitMQ are up.");
        var program = List.of("-jar", BuiltServer.copyTo(folder).toString());
        // The first alone: it migrates the database while nobody else waits for it.
        startNodes(program, made, options.port(), 1);
        startNodes(program, made, options.port() + 1, options.nodes() - 1);
        return made.console();
    }

    private void startNodes(List<String> program, Foundation made, int first, int count) {
        var started = new ArrayList<Node>();
        for (int port = first; port < first + count; port++) {
            Main.say("Starting node %d …", port);
            var node = Node.launch(folder, program, made.environment(), children, port);
            nodes.add(node);
            started.add(node);
        }
        for (var node : started) {
            node.awaitUp();
            watches.add(Watch.over(node));
            Main.say("%s is up.", node.name());
        }
    }

    private void stop() {
        boolean something = children.any();
        if (something) {
            Main.say("Stopping …");
        }
        watches.forEach(Watch::end);
        children.close();
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::stop, Foundation::inThread))
                        .toArray(CompletableFuture[]::new))
                .join();
        var standing = foundation;
        if (standing != null) {
            standing.close();
        }
        // Stopped in the middle of a start, database or broker may not be in our hands yet.
        Children.leftBehind(folder).forEach(Down::end);
        folder.forgetRun();
        if (something) {
            Main.say("Stopped. The data stay in %s.", folder.root());
        }
    }
}
