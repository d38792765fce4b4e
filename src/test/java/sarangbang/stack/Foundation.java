package sarangbang.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sarangbang.stack.Postgres.Keeping;

/** A database and a broker, or a cluster of them, that belong together and run in one folder. */
public final class Foundation implements AutoCloseable {
    private final StackFolder folder;
    private final Children children;
    private final Keeping keeping;
    private final Database database;
    private final List<Broker> brokers;

    private Foundation(
            StackFolder folder, Children children, Keeping keeping, Database database, List<Broker> brokers) {
        this.folder = folder;
        this.children = children;
        this.keeping = keeping;
        this.database = database;
        this.brokers = brokers;
    }

    /** For tests: nothing of it is left afterwards. */
    public static Foundation temporary(Consumer<String> progress) {
        var folder = TemporaryFolders.next();
        try {
            return Containers.areWanted()
                    ? inContainers(folder)
                    : start(folder, new Children(folder), Keeping.FOR_A_TEST, progress);
        } catch (Problem e) {
            TemporaryFolders.sweep(folder);
            throw e;
        }
    }

    /**
     * The same as processes of our own, in containers never, and gone with the JVM however far it had come. The logs
     * are moved to {@code logs} then, for whoever wants to know why.
     */
    public static Foundation untilExit(int brokers, Path logs, Consumer<String> progress) {
        var folder = TemporaryFolders.next();
        var children = new Children(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(folder, children, logs), "stop"));
        return start(folder, children, Keeping.FOR_A_TEST, brokers, progress);
    }

    private static void leave(StackFolder folder, Children children, Path logs) {
        children.close();
        Children.leftBehind(folder).forEach(TemporaryFolders::end);
        folder.moveLogs(logs);
        TemporaryFolders.sweep(folder);
    }

    private static Foundation inContainers(StackFolder folder) {
        Containers.requireImages();
        var secrets = Secrets.in(folder);
        return together(
                folder,
                new Children(folder),
                Keeping.FOR_A_TEST,
                () -> DatabaseContainer.start(secrets),
                () -> List.of(BrokerContainer.start(secrets)));
    }

    static Foundation start(StackFolder folder, Children children, Keeping keeping, Consumer<String> progress) {
        return start(folder, children, keeping, 1, progress);
    }

    private static Foundation start(
            StackFolder folder, Children children, Keeping keeping, int brokers, Consumer<String> progress) {
        var secrets = Secrets.in(folder);
        return together(
                folder,
                children,
                keeping,
                () -> Postgres.start(folder, secrets, children, keeping),
                () -> brokers == 1
                        ? List.of(Brokers.start(folder, secrets, children, keeping, progress))
                        : List.copyOf(Brokers.cluster(folder, secrets, children, brokers, progress)));
    }

    private static Foundation together(
            StackFolder folder,
            Children children,
            Keeping keeping,
            Supplier<Database> database,
            Supplier<List<Broker>> brokers) {
        var first = CompletableFuture.supplyAsync(database, Foundation::inThread);
        var second = CompletableFuture.supplyAsync(brokers, Foundation::inThread);
        try {
            CompletableFuture.allOf(first, second).join();
            return new Foundation(folder, children, keeping, first.join(), second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }

    static void inThread(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    public Map<String, String> environment() {
        return environment(0);
    }

    /** For the app node of that number, from 0 on: with several brokers the next one has the next of them. */
    public Map<String, String> environment(int node) {
        var broker = brokers.get(node % brokers.size());
        var environment = new HashMap<>(broker.environment());
        environment.putAll(database.access().environment());
        environment.put("CHAT_FILES_FOLDER", folder.files().toString());
        return environment;
    }

    public BrokerConsole console() {
        return brokers.getFirst().console();
    }

    /** Of every broker. */
    public List<BrokerConsole> consoles() {
        return brokers.stream().map(Broker::console).toList();
    }

    /** As the database's superuser, for tests that break things. */
    public Connection connectAsDatabaseAdmin() throws SQLException {
        return database.access().connectAsAdmin("sarangbang");
    }

    /** One more app node over it, that ends with it. */
    public Node launch(List<String> program, Map<String, String> environment, int port) {
        return Node.launch(folder, program, environment, children, port);
    }

    /** The built server, copied to where no build changes it. */
    public Path server() {
        return BuiltServer.copyTo(folder);
    }

    public Path root() {
        return folder.root();
    }

    /** The answer of {@code rabbitmqctl}, of the first broker. */
    public String controlBroker(String... words) {
        if (brokers.getFirst() instanceof PrivateBroker ours) {
            return ours.control(List.of(words));
        }
        throw new Problem("The broker is not ours to control.");
    }

    /** What runs as a process of ours, and can be killed and started again: PostgreSQL first, then each RabbitMQ. */
    public List<Watched> watched() {
        return Stream.concat(Stream.of(database), brokers.stream())
                .filter(Watched.class::isInstance)
                .map(Watched.class::cast)
                .toList();
    }

    @Override
    public void close() {
        if (keeping == Keeping.FOR_A_TEST) {
            // Processes are ended more roughly, and their folder goes.
            TemporaryFolders.sweep(folder);
        }
        var stops = Stream.concat(
                Stream.<Runnable>of(database::stop), brokers.stream().map(broker -> broker::stop));
        CompletableFuture.allOf(stops.map(stop -> CompletableFuture.runAsync(stop, Foundation::inThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
