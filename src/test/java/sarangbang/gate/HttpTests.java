package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sarangbang.House;
import sarangbang.visit.Guest;

class HttpTests {

    private final Guest stranger = Guest.stranger(House.first());

    @Test
    void healthIsOpenAndSaysNoMore() {
        await().untilAsserted(() ->
                assertThat(stranger.get("/actuator/health").status()).isEqualTo(200));
        var health = stranger.get("/actuator/health").json();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.has("components")).isFalse();
    }

    @Test
    void healthAsksBrokerAndDatabase() {
        var contributors = House.first().bean(HealthContributorRegistry.class);
        assertThat(contributors.stream().map(entry -> entry.name())).contains("db", "rabbit", "relay");
    }

    @Test
    void metricsAreClosedToTheWorld() {
        stranger.get("/actuator/prometheus").expect(401);
        Guest.signedIn("guest", House.first()).get("/actuator/prometheus").expect(403);
        stranger.get("/actuator/env").expect(401);
    }

    @Test
    void metricsOpenForTheirToken() {
        var node = House.start("measured", "CHAT_METRICS_TOKEN=let-me-measure");
        try {
            var prometheus = Guest.stranger(node);
            var right = Map.of("Authorization", "Bearer let-me-measure");
            assertThat(prometheus
                            .ask("GET", "/actuator/prometheus", null, right)
                            .expect(200)
                            .body())
                    .contains("jvm_memory_used_bytes");
            prometheus
                    .ask("GET", "/actuator/prometheus", null, Map.of("Authorization", "Bearer wrong"))
                    .expect(401);
        } finally {
            node.context().close();
        }
    }

    /** A lock that is held too long stands for all for which the database cannot answer now. */
    @Test
    void whatTheDatabaseCannotDoNowMayBeAskedAgain() {
        var guest = Guest.signedIn("patient", House.first());
        var room = guest.room("private");
        try (var wire = guest.socket().subscribe("p", "/user/queue/problems")) {
            wire.post(room, "1", "읽을 것");
            new TransactionTemplate(House.first().bean(PlatformTransactionManager.class)).executeWithoutResult(held -> {
                House.first()
                        .bean(JdbcClient.class)
                        .sql("lock table read_position")
                        .update();
                var read = "/app/chat-room/" + room + "/read";
                wire.send("SEND", Map.of("destination", read, "receipt", "held"), "{\"seq\":1}");
                var refusal = guest.get("/api/rooms").expect(503);
                assertThat(refusal.text("type")).isEqualTo("/problems/busy");
                var problem = wire.await(frame -> "held".equals(frame.header("receipt-id")));
                assertThat(problem.json().path("type").asString()).isEqualTo("/problems/busy");
            });
        }
    }

    @Test
    void theApiDescribesItself() {
        var api = stranger.get("/v3/api-docs").expect(200).json();
        assertThat(api.path("paths").propertyNames())
                .contains("/api/rooms/{room}/messages", "/api/session", "/api/inbox");
        var parameters = api.path("paths").path("/api/rooms").path("get").path("parameters");
        assertThat(parameters.toString()).doesNotContain("caller");
        assertThat(stranger.get("/docs").status()).isIn(200, 302);
        stranger.get("/swagger-ui/index.html").expect(200);
    }

    @Test
    void everyErrorIsAProblemOfOurs() {
        var guest = Guest.signedIn("guest", House.first());
        assertThat(guest.get("/api/nothing").expect(404).problem()).isEqualTo("not-found");
        assertThat(guest.delete("/api/rooms").expect(405).problem()).isEqualTo("method-not-allowed");
        var broken = guest.post("/api/rooms", List.of(1));
        assertThat(broken.expect(400).problem()).isEqualTo("invalid");
        assertThat(broken.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(stranger.get("/api/rooms").expect(401).headers().get("content-type"))
                .containsExactly("application/problem+json");
    }

    @Test
    void pagesOfTheWebClientComeWithTheSameHeaders() {
        for (var page : List.of(
                "/", "/invite/x", "/rooms/" + UUID.randomUUID(), "/saved", "/search", "/settings", "/threads")) {
            assertThat(stranger.get(page).headers())
                    .containsKeys("content-security-policy", "x-content-type-options", "x-frame-options");
        }
    }

    /** A browser finds the page that says so; `look.spec` looks at it. */
    @Test
    void aProgramIsToldByAProblemThatThereIsNothing() {
        var browser = Map.of("Accept", "text/html,*/*;q=0.8");
        assertThat(stranger.get("/nowhere").expect(404).problem()).isEqualTo("not-found");
        for (var path : List.of("/assets/nothing.js", "/v3/nothing", "/swagger-ui/nothing.html")) {
            stranger.ask("GET", path, null, browser).expect(404);
        }
        var guest = Guest.signedIn("guest", House.first());
        assertThat(guest.ask("GET", "/api/nothing", null, browser).expect(404).problem())
                .isEqualTo("not-found");
    }

    @Test
    void longBodiesAreNotRead() {
        var account = Map.of("username", "a".repeat(200 * 1024), "password", "12345678", "displayName", "x");
        assertThat(stranger.post("/api/accounts", account).expect(413).problem())
                .isEqualTo("too-long");
    }

    @Test
    void textThatCannotBeKeptIsRefused() {
        var guest = Guest.signedIn("guest", House.first());
        assertThat(guest.post("/api/rooms", Map.of("name", "a\0b", "kind", "public"))
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
        stranger.post("/api/accounts", Map.of("username", "x", "password", "12345678", "displayName", "a\0"))
                .expect(400);
        stranger.signIn("\0").expect(400);
        guest.get("/api/accounts?query=%00").expect(200);
        guest.get("/api/rooms/public?query=%00").expect(200);
    }

    @Test
    void foreignPagesGetNoAccessAndNoFrame() {
        var headers = stranger.get("/api/session").headers();
        assertThat(headers).doesNotContainKey("access-control-allow-origin");
        assertThat(headers.get("content-security-policy")).first().asString().contains("frame-ancestors 'none'");
        var foreign = Map.of("Origin", "https://evil.example");
        var answer = stranger.ask("POST", "/api/session", Map.of("username", "x", "password", "y"), foreign);
        assertThat(answer.expect(403).problem()).isEqualTo("csrf");
    }
}
