package sarangbang.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import sarangbang.seed.Seeding;
import sarangbang.stack.Postgres.Keeping;

/** Fills the database of a data folder with years of talk, and tells how fast it is read. */
final class Seed {
    private static final long BYTES_A_MESSAGE = 1_000;

    private final SeedOptions options;
    private final StackFolder folder;
    private final Secrets secrets;

    Seed(SeedOptions options) {
        this.options = options;
        this.folder = StackFolder.at(options.stack().data());
        this.secrets = Secrets.in(folder);
    }

    int run() {
        requireRoom();
        var running = Running.in(folder);
        if (running.isPresent()) {
            if (!running.get().isReady()) {
                throw new Problem("The stack on %s is still starting: seed it once it is up.".formatted(folder.root()));
            }
            return seed(new DatabaseAccess("127.0.0.1", PostmasterFile.port(folder), secrets));
        }
        return alone();
    }

    private void requireRoom() {
        long needed = options.messages() * BYTES_A_MESSAGE;
        long room = folder.root().toFile().getUsableSpace();
        if (room < needed) {
            throw new Problem("The disk is too full: %d MB are free at %s, %d messages need %d."
                    .formatted(room >> 20, folder.root(), options.messages(), needed >> 20));
        }
    }

    /** With PostgreSQL and nothing else, for as long as it takes. */
    private int alone() {
        if (!StackLock.take(folder)) {
            throw new Problem("Somebody else holds %s.".formatted(folder.lock()));
        }
        Children.leftBehind(folder).forEach(Down::end);
        Runtime.getRuntime().addShutdownHook(new Thread(this::tidy, "stop"));
        Main.say("Starting PostgreSQL in %s …", folder.root());
        return seed(Postgres.start(folder, secrets, new Children(folder), Keeping.FOREVER)
                .access());
    }

    private void tidy() {
        Children.leftBehind(folder).forEach(Down::end);
        folder.forgetRun();
    }

    private int seed(DatabaseAccess access) {
        try (var seeding = Seeding.open(access.environment())) {
            if (options.messages() > 0) {
                fill(seeding, access);
            } else if (!seeding.isSeeded()) {
                throw new Problem("%s is not seeded: `./chat seed --messages N` does it.".formatted(folder.root()));
            }
            Main.say("");
            boolean fast = seeding.report(line -> Main.say("%s", line));
            return fast ? 0 : 1;
        } catch (SQLException e) {
            throw new Problem("The database does not take the seed: " + e.getMessage(), e);
        }
    }

    private void fill(Seeding seeding, DatabaseAccess access) throws SQLException {
        if (seeding.hasMessages() && !options.more()) {
            throw new Problem("%s %s: --more adds to that, another --data starts anew."
                    .formatted(
                            folder.root(),
                            seeding.isSeeded() ? "is seeded already" : "has messages that somebody wrote"));
        }
        var start = Instant.now();
        Main.say("Writing %,d messages into %,d rooms …", options.messages(), options.rooms());
        try (var connection = access.connectAsAdmin("sarangbang")) {
            hurry(connection);
            seeding.fill(connection, options.messages(), options.rooms(), password(), Main::say);
        }
        Main.say(
                "Done after %d s. In every room, and able to sign in: %s / %s",
                Duration.between(start, Instant.now()).toSeconds(), Seeding.READER, password());
    }

    private String password() {
        return secrets.of(Seeding.READER);
    }

    /** What is written here refers to what is there by construction, and a power cut costs no more than a new start. */
    private static void hurry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set wal_compression = on");
        }
    }
}
