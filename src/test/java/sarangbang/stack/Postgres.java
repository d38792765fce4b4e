package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stack's own database server, on loopback, with a role of its own for the app. */
final class Postgres implements Watched {
    static final String NAME = "PostgreSQL";

    private static final String APP = "sarangbang";

    private final StackFolder folder;
    private final Secrets secrets;
    private final Children children;
    private final Child child;
    private final int port;
    private volatile Process process;

    private Postgres(StackFolder folder, Secrets secrets, Children children, Child child, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.children = children;
        this.child = child;
        this.port = port;
        this.process = children.start(child);
    }

    static Postgres start(StackFolder folder, Secrets secrets, Children children, int port, Keeping keeping) {
        var programs = PostgresPrograms.unpacked();
        if (!Files.exists(folder.postgres())) {
            create(programs, folder, secrets);
        }
        PostmasterFile.disown(folder);
        var postgres = new Postgres(folder, secrets, children, server(programs, folder, port, keeping), port);
        postgres.awaitAnswer();
        postgres.admitApp();
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

    private static void create(PostgresPrograms programs, StackFolder folder, Secrets secrets) {
        var half = folder.root().resolve("postgres.part");
        var password = folder.root().resolve("postgres.password");
        try {
            StackFolder.deleteTree(half);
            StackFolder.writePrivate(password, secrets.of("postgres"));
            var words = new ArrayList<>(List.of("-D", half.toString(), "-U", "postgres", "-A", "scram-sha-256"));
            words.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            words.addAll(List.of("--no-instructions", "--no-sync"));
            words.add("--pwfile=" + password);
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
        Waiting.until(NAME, process, log(), () -> {
            try (var connection = connectAsAdmin("postgres")) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private void admitApp() {
        try (var connection = connectAsAdmin("postgres");
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '%s'")) {
                statement.execute("CREATE ROLE %s LOGIN".formatted(APP));
            }
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(APP, secrets.of("database")));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '%s'")) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(APP, APP));
            }
        } catch (SQLException e) {
            throw new Problem("The database does not let us in: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question.formatted(APP))) {
            return rows.next();
        }
    }

    Connection connectAsAdmin(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5".formatted(port, database);
        return DriverManager.getConnection(url, "postgres", secrets.of("postgres"));
    }

    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, APP),
                "DATABASE_USERNAME", APP,
                "DATABASE_PASSWORD", secrets.of("database"));
    }

    void stop() {
        Children.stop(process.toHandle(), "INT");
    }

    /** What a power cut may cost. */
    enum Keeping {
        FOREVER,
        FOR_A_TEST;

        List<String> settings() {
            return this == FOREVER ? List.of() : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        }
    }
}
