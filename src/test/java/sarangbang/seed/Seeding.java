package sarangbang.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import sarangbang.search.Hunting;
import sarangbang.timeline.Leafing;

/** A database that gets a past, and is then asked about it. */
public final class Seeding implements AutoCloseable {
    /** Is in every seeded room, and the only one of them who can sign in. */
    public static final String READER = "seed-reader";

    private static final int TURNS = 2_000;
    private static final double MOST_MS = 5;
    private static final int SEARCHES = 400;
    private static final double MOST_MS_OF_A_SEARCH = 100;
    private static final int FEW_ROOMS = 3;

    private final ConfigurableApplicationContext archive;
    private final JdbcClient database;

    private Seeding(ConfigurableApplicationContext archive) {
        this.archive = archive;
        this.database = archive.getBean(JdbcClient.class);
    }

    /** @param database under the names by which the server's settings know it; the schema is made if it is missing */
    public static Seeding open(Map<String, String> database) {
        return new Seeding(Archive.open(database));
    }

    public boolean hasMessages() {
        return database.sql("select exists (select from message)")
                .query(Boolean.class)
                .single();
    }

    public boolean isSeeded() {
        return reader().isPresent();
    }

    /**
     * @param connection that writes it, into the same database
     * @param password of the reader, unless there is one from an earlier seed
     */
    public void fill(Connection connection, long messages, int rooms, String password, Consumer<String> progress)
            throws SQLException {
        var reader = reader().orElseGet(() -> addReader(password));
        var cast = new Cast(reader, Instant.now());
        cast.addPeople(connection, hash(UUID.randomUUID().toString()));
        var stories = cast.addRooms(connection, Sizes.of(messages, rooms));
        var filling = new Filling(connection, messages, progress);
        filling.fill(stories);
        filling.readUpTo(reader);
        filling.gatherThreads();
        filling.analyze();
        hunting().index(progress);
        filling.analyze();
    }

    private Optional<Person> reader() {
        return database.sql("select id, username, display_name from account where username = ?")
                .param(READER)
                .query(Person.class)
                .optional();
    }

    private Person addReader(String password) {
        var reader = new Person(UUID.randomUUID(), READER, "손님 Reader");
        database.sql("insert into account (id, username, display_name, password_hash, created_at)"
                        + " values (?, ?, ?, ?, now())")
                .params(reader.id(), reader.username(), reader.displayName(), hash(password))
                .update();
        return reader;
    }

    /** By the server's own encoder. */
    private String hash(String password) {
        return Objects.requireNonNull(archive.getBean(PasswordEncoder.class).encode(password));
    }

    /** @return whether every way of reading was fast enough, of 2,000 times each */
    public boolean report(Consumer<String> out) {
        return report(TURNS, SEARCHES, out);
    }

    boolean report(int turns, int searches, Consumer<String> out) {
        var explained = (Explained) archive.getBean(DataSource.class);
        var leafing = new Leafing(archive, reader().orElseThrow().id()).ways();
        boolean fast = new Report(leafing, explained, turns, MOST_MS, out).tell();
        out.accept("");
        return new Report(hunting().ways(), explained, searches, MOST_MS_OF_A_SEARCH, out).tell() && fast;
    }

    private Hunting hunting() {
        var everywhere = reader().orElseThrow().id();
        return new Hunting(archive, Words.SELDOM, Words.RARE)
                .searcher("in all rooms", everywhere)
                .searcher("in %d rooms".formatted(FEW_ROOMS), whoIsIn(FEW_ROOMS).orElse(everywhere));
    }

    /** Somebody in so many rooms, of those the one to whom most is said. */
    private Optional<UUID> whoIsIn(int rooms) {
        return database.sql("""
                        select account_id from member join log using (room_id)
                        group by account_id order by abs(count(*) - ?), sum(head) desc limit 1""").param(rooms).query(UUID.class).optional();
    }

    @Override
    public void close() {
        archive.close();
    }
}
