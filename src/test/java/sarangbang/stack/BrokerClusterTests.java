package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three real nodes. */
class BrokerClusterTests {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void threeAreOneAndTakeBackWhoeverWasKilled() {
        // In containers there is one, and no more.
        assumeFalse(Containers.areWanted());
        var folder = TemporaryFolders.next();
        try {
            var brokers = Brokers.cluster(folder, Secrets.in(folder), new Children(folder), 3, line -> {});
            var first = brokers.getFirst().console();
            var last = brokers.getLast();
            await().atMost(PATIENCE).until(() -> running(first) == 3);
            first.exchange("PUT", "/api/queues/sarangbang/node.kept", "{\"durable\": false}");
            assertThat(last.console().get("/api/queues/sarangbang")).contains("node.kept");

            last.process().destroyForcibly().onExit().join();
            await().atMost(PATIENCE).until(() -> running(first) == 2);
            last.restart();
            await().atMost(PATIENCE)
                    .until(() -> running(first) == 3 && last.console().answers());
            assertThat(last.console().get("/api/queues/sarangbang")).contains("node.kept");
        } finally {
            TemporaryFolders.sweep(folder);
        }
    }

    private static long running(BrokerConsole console) {
        var nodes = new JsonMapper().readTree(console.get("/api/nodes"));
        assertThat(nodes.valueStream().map(node -> node.path("name").asString()))
                .containsAll(List.of("sarangbang-1@localhost", "sarangbang-2@localhost", "sarangbang-3@localhost"));
        return nodes.valueStream()
                .map(node -> node.path("running"))
                .filter(JsonNode::asBoolean)
                .count();
    }
}
