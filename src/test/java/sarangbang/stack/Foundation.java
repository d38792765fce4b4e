package sarangbang.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import sarangbang.stack.Postgres.Keeping;

/** A database and a broker that belong together and run in one folder. */
public final class Foundation implements AutoCloseable {
    private final StackFolder folder;
    private final Keeping keeping;
    private final Postgres postgres;
    private final Broker broker;

    private Foundation(StackFolder folder, Keeping keeping, Postgres postgres, Broker broker) {
        this.folder = folder;
        this.keeping = keeping;
        this.postgres = postgres;
        this.broker = broker;
    }

    /** For tests: nothing of it is left afterwards. */
    public static Foundation temporary(Consumer<String> progress) {
        var folder = TemporaryFolders.next();
        try {
            return start(folder, new Children(folder), Keeping.FOR_A_TEST, progress);
        } catch (Problem e) {
            TemporaryFolders.sweep(folder);
            throw e;
        }
    }

    static Foundation start(StackFolder folder, Children children, Keeping keeping, Consumer<String> progress) {
        var secrets = Secrets.in(folder);
        int port = Ports.free(1).getFirst();
        var postgres = CompletableFuture.supplyAsync(
                () -> Postgres.start(folder, secrets, children, port, keeping), Foundation::inThread);
        var broker = CompletableFuture.supplyAsync(
                () -> Brokers.start(folder, secrets, children, progress), Foundation::inThread);
        try {
            CompletableFuture.allOf(postgres, broker).join();
            return new Foundation(folder, keeping, postgres.join(), broker.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }

    static void inThread(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    public Map<String, String> environment() {
        var environment = new HashMap<>(broker.environment());
        environment.putAll(postgres.environment());
        return environment;
    }

    public BrokerConsole console() {
        return broker.console();
    }

    /** As the database's superuser, for tests that break things. */
    public Connection connectAsDatabaseAdmin() throws SQLException {
        return postgres.connectAsAdmin("sarangbang");
    }

    public long postgresPid() {
        return postgres.process().pid();
    }

    /** Of RabbitMQ's node, or -1 where it is not a process of ours. */
    public long brokerPid() {
        return broker instanceof Watched watched ? watched.process().pid() : -1;
    }

    /** For a test that has killed it. */
    public void restartPostgres() {
        postgres.restart();
    }

    /** For a test that has killed it; only where it is a process of ours. */
    public void restartBroker() {
        ((Watched) broker).restart();
    }

    List<Watched> watched() {
        return broker instanceof Watched watched ? List.of(postgres, watched) : List.of(postgres);
    }

    @Override
    public void close() {
        if (keeping == Keeping.FOR_A_TEST) {
            TemporaryFolders.sweep(folder);
            return;
        }
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(broker::stop, Foundation::inThread),
                        CompletableFuture.runAsync(postgres::stop, Foundation::inThread))
                .join();
    }
}
