package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sarangbang.House;

/** A small crowd over two healthy nodes: what it notes down holds against the tables. */
class CrowdTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aCrowdInAHealthyHouseFindsNothingMissing() throws SQLException {
        var nodes = House.both().stream().map(node -> URI.create(node.url())).toList();
        try (var crowd = Crowd.gather(nodes, new Crowd.Cast(10, 2, 40), 1)) {
            crowd.start();
            await().atMost(PATIENCE).until(() -> crowd.journal().answers().size() > 150);
            assertThat(crowd.recovered(System.nanoTime(), PATIENCE)).isLessThan(PATIENCE);
            var settled = crowd.settle(PATIENCE);
            var report = check(crowd);
            assertThat(settled).as("%s", crowd.stragglers()).isTrue();
            assertThat(report.isClean()).as("%s", report).isTrue();
            assertThat(report.figures().get("receipts")).isNotEqualTo("0");
        }
    }

    private static Report check(Crowd crowd) throws SQLException {
        try (var database = House.first().bean(DataSource.class).getConnection()) {
            return Checker.check(crowd.journal(), Tables.read(database), crowd.replicas());
        }
    }
}
