package sarangbang.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.stack.Foundation;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** The broker goes and comes back, on a stack of its own so that it goes for nobody else. */
class BrokerAwayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Foundation stack;
    private static House.Node node;
    private static House.Node stock;

    @BeforeAll
    static void open() {
        stack = Foundation.temporary(line -> {});
        node = House.start("alone", stack.environment());
        stock = House.start("stock", stack.environment(), "chat.relay=stock");
    }

    @AfterAll
    static void close() {
        node.context().close();
        stock.context().close();
        stack.close();
    }

    @Test
    void nobodyOfTheSharedRelayNoticesThatTheBrokerIsAwayAndNothingIsMissed() throws Exception {
        var guest = Guest.signedIn("guest", node);
        var room = guest.room("private");
        try (var here = guest.socket().subscribeRoom(room).subscribe("me", "/user/queue/events")) {
            killBroker();
            say(guest, room, 1).expect(201);
            await().atMost(PATIENCE).until(() -> guest.get("/actuator/health").status() == 503);
            try (var meanwhile = guest.socket()) {
                meanwhile.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", "r"), """
                        {"clientId": "c2", "body": "말 2"}""");
                assertThat(meanwhile
                                .await(frame -> frame.command().equals("RECEIPT"))
                                .header("seq"))
                        .isEqualTo("2");
            }
            backToLife(guest);
            here.await(frame -> frame.body().contains("말 1"));
            here.await(frame -> frame.body().contains("말 2"));
            say(guest, room, 3).expect(201);
            here.await(frame -> frame.body().contains("말 3"));
            here.await(frame -> frame.body().equals("{\"type\":\"reset\"}"));
            assertThat(here.isOpen()).isTrue();
        }
    }

    @Test
    void ofTheStockRelayEverybodyIsSentAwayAndTheRestGoesOnAfterwards() throws Exception {
        var guest = Guest.signedIn("guest", stock);
        // Another test may have killed the broker just now.
        await().atMost(PATIENCE).until(() -> guest.get("/actuator/health").status() == 200);
        var room = guest.room("private");
        var before = guest.socket().subscribeRoom(room);
        killBroker();
        assertThat(before.closeCode()).isEqualTo(1012);
        say(guest, room, 1).expect(201);
        try (var meanwhile = Wire.open(guest.url(), guest.handshakeHeaders())) {
            meanwhile.send("CONNECT", Map.of("accept-version", "1.2", "host", "x"), "");
            assertThat(meanwhile.closeCode()).isEqualTo(1012);
            assertThat(meanwhile.await(frame -> frame.command().equals("ERROR")).header("message"))
                    .doesNotContain("Exception")
                    .contains("Come back");
        }
        await().atMost(PATIENCE).until(() -> guest.get("/actuator/health").status() == 503);
        backToLife(guest);
        try (var after = guest.socket().subscribeRoom(room)) {
            say(guest, room, 2).expect(201);
            after.await(frame -> frame.body().contains("말 2"));
            assertThat(guest.get("/api/rooms/" + room + "/events?after=0")
                            .json()
                            .path("head")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void nothingIsLostWhenTheConnectionToTheBrokerIsCutAgainAndAgain() {
        var guest = Guest.signedIn("guest", node);
        var room = guest.room("private");
        try (var here = guest.socket().subscribeRoom(room)) {
            for (int i = 1; i <= 60; i++) {
                say(guest, room, i).expect(201);
                if (i % 20 == 0) {
                    stack.console().cutConnectionsOf("sarangbang-app");
                }
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(here.messages("room-" + room).stream()
                                    .map(frame -> frame.json().path("seq").asLong())
                                    .distinct()
                                    .sorted())
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 60).boxed().toList()));
        }
    }

    private static void killBroker() throws InterruptedException {
        // In a container the broker is no process of ours to kill.
        assumeFalse(stack.watched().isEmpty());
        stack.watched().getLast().process().destroyForcibly().waitFor();
    }

    private static void backToLife(Guest guest) {
        stack.watched().getLast().restart();
        await().atMost(PATIENCE).until(() -> guest.get("/actuator/health").status() == 200);
    }

    private static Guest.Answer say(Guest guest, String room, int number) {
        return guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c" + number, "body", "말 " + number));
    }
}
