package sarangbang.stack;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stack's own database server, on loopback, with a role of its own for the app. */
final class Postgres implements Database, Watched {
    static final String NAME = "PostgreSQL";

    private final StackFolder folder;
    private final DatabaseAccess access;
    private final Children children;
    private final Child child;
    private volatile Process process;

    private Postgres(StackFolder folder, DatabaseAccess access, Children children, Child child) {
        this.folder = folder;
        this.access = access;
        this.children = children;
        this.child = child;
        this.process = children.start(child);
    }

    static Postgres start(StackFolder folder, Secrets secrets, Children children, Keeping keeping) {
        var programs = PostgresPrograms.unpacked();
        var access = new DatabaseAccess("127.0.0.1", Ports.free(1).getFirst(), secrets);
        if (!Files.exists(folder.postgres())) {
            create(programs, folder, access, keeping);
        }
        PostmasterFile.disown(folder);
        var postgres = new Postgres(folder, access, children, server(programs, folder, access.port(), keeping));
        postgres.awaitAnswer();
        access.admitApp();
        return postgres;
    }

    @Override
    public void restart() {
        children.forget(process.pid());
        PostmasterFile.disown(folder);
        process = children.start(child);
        awaitAnswer();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return child.log();
    }

    @Override
    public Process process() {
        return process;
    }

    private static void create(PostgresPrograms programs, StackFolder folder, DatabaseAccess access, Keeping keeping) {
        var half = folder.root().resolve("postgres.part");
        var password = folder.root().resolve("postgres.password");
        try {
            StackFolder.deleteTree(half);
            StackFolder.writePrivate(password, access.superuserPassword());
            var words = new ArrayList<>(List.of("-D", half.toString(), "-U", "postgres", "-A", "scram-sha-256"));
            words.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            words.addAll(List.of("--no-instructions", "--pwfile=" + password));
            words.addAll(keeping == Keeping.FOR_A_TEST ? List.of("--no-sync") : List.of());
            Programs.run(folder.root(), Map.of("LC_ALL", "C"), programs.command("initdb", words));
            Files.delete(password);
            Files.move(half, folder.postgres());
        } catch (IOException e) {
            throw new Problem("The database in %s cannot be made: %s.".formatted(folder.root(), e.getMessage()), e);
        }
    }

    private static Child server(PostgresPrograms programs, StackFolder folder, int port, Keeping keeping) {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=300",
                "password_encryption=scram-sha-256",
                "log_line_prefix=%m [%p] "));
        settings.addAll(keeping.settings());
        var arguments = new ArrayList<>(List.of("-D", folder.postgres().toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var command = programs.command("postgres", arguments);
        var log = folder.log("postgresql");
        return new Child(
                NAME,
                command,
                Map.of("LC_ALL", "C"),
                folder.root(),
                log,
                folder.postgres().toString());
    }

    private void awaitAnswer() {
        Waiting.until(NAME, process, log(), access::answers);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void stop() {
        Children.stop(process.toHandle(), "INT");
    }

    /** What a power cut may cost; a kill -9 costs nothing either way. */
    enum Keeping {
        FOREVER,
        FOR_A_TEST;

        private static final long LEAST_BUFFERS = 128; // MB
        private static final long MOST_BUFFERS = 4096; // MB

        List<String> settings() {
            return this == FOREVER
                    ? List.of("shared_buffers=" + sharedBuffers() + "MB")
                    : List.of("fsync=off", "full_page_writes=off");
        }

        /** A quarter of the memory, as PostgreSQL's manual advises, in MB; taken only as pages come to fill it. */
        private static long sharedBuffers() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return Math.clamp((system.getTotalMemorySize() / 4) >> 20, LEAST_BUFFERS, MOST_BUFFERS);
        }
    }
}
