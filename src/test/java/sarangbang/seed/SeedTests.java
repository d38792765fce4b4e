package sarangbang.seed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import sarangbang.LocalStack;

/** A small seed in a database of its own, written with all of the schema's rules on: what holds here holds at any size. */
class SeedTests {
    private static final String DATABASE = "seeded";
    private static final int MESSAGES = 2_000;
    private static final int ROOMS = 10;

    private static Seeding seeding;
    private static JdbcClient database;

    @BeforeAll
    static void seed() throws SQLException {
        admin("create database " + DATABASE + " owner sarangbang");
        var environment = environment();
        // So few that they would be gone through without it.
        environment.put("chat.search.walked", "0");
        seeding = Seeding.open(environment);
        assertThat(seeding.hasMessages()).isFalse();
        assertThat(seeding.isSeeded()).isFalse();
        var url = requireNonNull(environment.get("DATABASE_URL"));
        var username = requireNonNull(environment.get("DATABASE_USERNAME"));
        var password = requireNonNull(environment.get("DATABASE_PASSWORD"));
        try (var connection = DriverManager.getConnection(url, username, password)) {
            seeding.fill(connection, MESSAGES, ROOMS, "a good password", line -> {});
        }
        database = JdbcClient.create(new DriverManagerDataSource(url, username, password));
    }

    private static Map<String, String> environment() {
        var environment = LocalStack.shared().environment();
        environment.compute("DATABASE_URL", (name, url) -> url.replaceFirst("/sarangbang$", "/" + DATABASE));
        return environment;
    }

    @AfterAll
    static void drop() throws SQLException {
        seeding.close();
        admin("drop database " + DATABASE + " with (force)");
    }

    private static void admin(String sql) throws SQLException {
        try (var connection = LocalStack.shared().foundation().connectAsDatabaseAdmin();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) {
        return database.sql("select count(*) from " + sql).query(Long.class).single();
    }

    @Test
    void writesWhatWasAskedFor() {
        assertThat(count("message")).isEqualTo(MESSAGES);
        assertThat(count("room")).isEqualTo(ROOMS);
        assertThat(seeding.hasMessages()).isTrue();
        assertThat(seeding.isSeeded()).isTrue();
    }

    @Test
    void tellsOfEverything() {
        var types = database.sql("select distinct type from event")
                .query(String.class)
                .list();
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "message.posted",
                        "message.edited",
                        "message.deleted",
                        "reaction.added",
                        "reaction.removed",
                        "member.joined",
                        "member.left");
        assertThat(count("message where reply_to is not null")).isPositive();
        assertThat(count("message where cardinality(mentions) > 0")).isPositive();
        assertThat(count("reaction")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void hasNo(Fault fault) {
        assertThat(database.sql(fault.sql).query().listOfRows()).isEmpty();
    }

    @Test
    void letsTheReaderInEverywhere() {
        assertThat(count("member join account on id = account_id where username = '" + Seeding.READER + "'"))
                .isEqualTo(ROOMS);
        var hash = database.sql("select password_hash from account where username = ?")
                .param(Seeding.READER)
                .query(String.class)
                .single();
        assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches("a good password", hash))
                .isTrue();
    }

    @Test
    void isReadAndExplainedByTheServersOwnQuestions() {
        var lines = new ArrayList<String>();
        seeding.report(5, 5, lines::add);
        assertThat(lines).anyMatch(line -> line.startsWith("page of 50 before a seq"));
        assertThat(lines).anyMatch(line -> line.startsWith("select * from message where room_id = ?"));
        assertThat(lines).anyMatch(line -> line.startsWith("common word, in all rooms"));
        assertThat(lines).anyMatch(line -> line.contains("Bitmap Index Scan on search_block_grams"));
        assertThat(lines).anyMatch(line -> line.contains("actual time"));
    }

    @Test
    void canBeSearchedToTheLastMessage() {
        assertThat(database.sql(
                                "select * from log left join search_progress p using (room_id) where p.seq is distinct from head")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(count("search_block")).isGreaterThan(MESSAGES / 64);
    }

    @Test
    void sharesMessagesOutUnevenlyToTheLast() {
        var sizes = Sizes.of(10_000_000, 1_000);
        assertThat(Arrays.stream(sizes).sum()).isEqualTo(10_000_000);
        assertThat(Arrays.stream(sizes).filter(size -> size > 100_000).count()).isBetween(5L, 50L);
        assertThat(Arrays.stream(sizes).filter(size -> size < 10_000).count()).isGreaterThan(800);
        assertThat(Arrays.stream(Sizes.of(3, 3)).boxed().toList()).isEqualTo(List.of(1L, 1L, 1L));
    }
}
