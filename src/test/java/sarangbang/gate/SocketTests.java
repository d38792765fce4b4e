package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sarangbang.House;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** How a socket lives: its heart-beats, its patience, its end. */
@Tag("relay")
class SocketTests {

    private final Guest guest = Guest.signedIn("guest", House.first());
    private final String room = guest.room("private");
    private final Wire wire = guest.socket();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aPoliteGoodbyeIsNoError() {
        wire.subscribeRoom(room);
        wire.send("DISCONNECT", Map.of("receipt", "bye", "x-queue-name", "stolen"), "");
        wire.awaitReceipt("bye");
        assertThat(wire.closeCode()).isEqualTo(1000);
        assertThat(wire.frames()).noneMatch(frame -> frame.command().equals("ERROR"));
    }

    /** The relay would keep their broker connections for ever. */
    @Test
    void heartBeatsAreNoSlowerThanThirtySeconds() {
        try (var slow = Wire.open(guest.url(), guest.handshakeHeaders())) {
            slow.send("CONNECT", Map.of("accept-version", "1.2", "host", "x", "heart-beat", "999999999,999999999"), "");
            var connected = slow.await(frame -> frame.command().equals("CONNECTED"));
            assertThat(connected.header("heart-beat")).isEqualTo("30000,30000");
        }
    }

    /** The broker gives up a connection that is silent for twice its beat; this node beats for such a client. */
    @Test
    void aClientWithoutHeartBeatsIsKept() {
        try (var silent = Wire.open(guest.url(), guest.handshakeHeaders())) {
            silent.send("CONNECT", Map.of("accept-version", "1.2", "host", "x", "heart-beat", "0,0"), "");
            silent.await(frame -> frame.command().equals("CONNECTED"));
            silent.subscribeRoom(room);
            await().during(Duration.ofSeconds(24))
                    .atMost(Duration.ofSeconds(30))
                    .until(silent::isOpen);
            wire.post(room, "1", "아직 있어요?");
            silent.await(frame -> frame.body().contains("아직 있어요?"));
        }
    }

    @Test
    void heartBeatsAreForcedOn() {
        try (var silent = Wire.open(guest.url(), guest.handshakeHeaders())) {
            silent.send("CONNECT", Map.of("accept-version", "1.2", "host", "x", "heart-beat", "0,0"), "");
            var connected = silent.await(frame -> frame.command().equals("CONNECTED"));
            assertThat(Objects.requireNonNull(connected.header("heart-beat")).split(",", -1))
                    .doesNotContain("0");
        }
    }

    @Test
    void aSocketThatNeverConnectsIsClosedAndOneThatWaitsForUsIsToldToComeBack() {
        var node = House.start("impatient", "chat.gate.time-to-connect=1s");
        var program = guest.program(node).handshakeHeaders();
        try (var mute = Wire.open(node.url(), program)) {
            assertThat(mute.closeCode(Duration.ofSeconds(5))).isEqualTo(1008);
            var waiting = Wire.open(node.url(), program);
            new TransactionTemplate(node.bean(PlatformTransactionManager.class)).executeWithoutResult(held -> {
                node.bean(JdbcClient.class).sql("lock table access_token").update();
                waiting.send("CONNECT", Map.of("accept-version", "1.2", "host", "x"), "");
                assertThat(waiting.closeCode(Duration.ofSeconds(10))).isEqualTo(1012);
            });
        } finally {
            node.context().close();
        }
    }

    @Test
    void fromWhoSendsMoreThanCanBeDoneNothingIsReadMeanwhile() {
        var much = "{\"clientId\":\"c\",\"body\":\"" + "x".repeat(60_000) + "\"}";
        var here = House.first();
        new TransactionTemplate(here.bean(PlatformTransactionManager.class)).executeWithoutResult(held -> {
            here.bean(JdbcClient.class).sql("lock table member").update();
            wire.send("SUBSCRIBE", Map.of("id", "held", "destination", "/topic/chat-room/" + room), "");
            var flood = CompletableFuture.runAsync(() -> IntStream.range(0, 1_000)
                    .forEach(i -> wire.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/post"), much)));
            // The network itself takes some megabytes, not these sixty.
            assertThatThrownBy(() -> flood.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
    }

    @Test
    void aNodeThatStopsSaysSo() {
        var node = House.start("leaving");
        try (var client = guest.program(node).socket()) {
            node.context().close();
            assertThat(client.closeCode()).isEqualTo(1012);
        }
    }
}
