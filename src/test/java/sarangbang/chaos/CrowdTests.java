package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sarangbang.House;

/** A small crowd over two healthy nodes: what it notes down holds against the tables. */
class CrowdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Habits HABITS = new Habits(
            EnumSet.of(Deed.Kind.POST, Deed.Kind.RESEND, Deed.Kind.REUSE, Deed.Kind.LEAVE, Deed.Kind.REMOVE), false);

    /** Two nodes overtake each other, and a late subscriber misses the beginning, until a subscription may say after what. */
    private static final Set<Promise> NOT_YET = EnumSet.of(Promise.GAP, Promise.DIVERGED, Promise.UNREACHED);

    @Test
    void aCrowdInAHealthyHouseFindsNothingMissing() throws SQLException {
        var nodes = House.both().stream().map(node -> URI.create(node.url())).toList();
        try (var crowd = Crowd.gather(nodes, new Crowd.Cast(10, 2, 40), 1, HABITS)) {
            crowd.start();
            await().atMost(PATIENCE).until(() -> crowd.journal().answers().size() > 150);
            assertThat(crowd.recovered(System.nanoTime(), PATIENCE)).isLessThan(PATIENCE);
            var settled = crowd.settle(PATIENCE);
            var report = check(crowd);
            assertThat(settled).as("%s", crowd.stragglers()).isTrue();
            assertThat(report.broken()).as("%s", report).isSubsetOf(NOT_YET);
            assertThat(report.figures().get("receipts")).isNotEqualTo("0");
        }
    }

    private static Report check(Crowd crowd) throws SQLException {
        try (var database = House.first().bean(DataSource.class).getConnection()) {
            return Checker.check(crowd.journal(), Tables.read(database), crowd.replicas());
        }
    }
}
