package sarangbang.admin;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.FreshHouse;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Two nodes of a house of its own, and who signed up there first; started once and kept for all tests. */
final class KeptHouse {

    private static final FreshHouse HOUSE = new FreshHouse();
    static final House.Node FIRST = HOUSE.start();
    static final House.Node SECOND = HOUSE.start();
    static final Guest KEEPER = Guest.signedIn("keeper", FIRST);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private KeptHouse() {}

    static JdbcClient database() {
        return FIRST.bean(JdbcClient.class);
    }

    static long count(String sql, Guest whose) {
        return database()
                .sql(sql)
                .param(UUID.fromString(whose.id()))
                .query(Long.class)
                .single();
    }

    static String account(Guest guest) {
        return "/api/admin/accounts/" + guest.id();
    }

    /** Within the transaction that is waited for, which must not be idle. What it sees of the others it would remember. */
    static void awaitThatItWaits(String statement) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            database()
                    .sql("select pg_stat_clear_snapshot()")
                    .query((row, number) -> number)
                    .list();
            return database()
                    .sql(
                            "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query ilike ?)")
                    .param(statement)
                    .query(Boolean.class)
                    .single();
        });
    }
}
