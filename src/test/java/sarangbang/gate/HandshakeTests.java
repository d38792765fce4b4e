package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.visit.Wire.handshakeStatus;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

class HandshakeTests {

    private final Guest guest = Guest.signedIn("guest", House.first());
    private final String url = guest.url();

    @Test
    void opensForACookieFromOurOwnPage() {
        assertThat(handshakeStatus(url, Map.of("Cookie", guest.cookieHeader(), "Origin", url)))
                .isEqualTo(101);
    }

    @Test
    void opensForATokenWithoutAnOrigin() {
        var program = guest.program(House.second());
        assertThat(handshakeStatus(program.url(), program.handshakeHeaders())).isEqualTo(101);
    }

    /** A program asks for this and that, and goes on over the same connection. */
    @Test
    void opensOnAConnectionThatHasServedLong() throws Exception {
        var program = guest.program(House.first());
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/actuator/health")).build();
            for (int times = 0; times < 99; times++) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
            var builder = client.newWebSocketBuilder();
            program.handshakeHeaders().forEach(builder::header);
            var socket = builder.buildAsync(
                            URI.create(url.replace("http", "ws") + "/ws-connect"), new WebSocket.Listener() {})
                    .join();
            assertThat(socket.isOutputClosed()).isFalse();
            socket.abort();
        }
    }

    @Test
    void refusesWhoeverBringsNothing() {
        assertThat(handshakeStatus(url, Map.of("Origin", url))).isEqualTo(401);
        assertThat(handshakeStatus(url, Map.of())).isEqualTo(401);
    }

    @Test
    void refusesABadToken() {
        assertThat(handshakeStatus(url, Map.of("Authorization", "Bearer made-up")))
                .isEqualTo(401);
    }

    @Test
    void refusesACookieFromAForeignPage() {
        assertThat(withOrigin("https://evil.example")).isEqualTo(403);
    }

    @Test
    void refusesACookieWithoutAnOrigin() {
        assertThat(handshakeStatus(url, Map.of("Cookie", guest.cookieHeader()))).isEqualTo(403);
    }

    @Test
    void refusesOriginsThatOnlyLookLikeOurs() {
        assertThat(withOrigin("null")).isEqualTo(403);
        assertThat(withOrigin(url.replace("http:", "https:"))).isEqualTo(403);
        assertThat(withOrigin("http://localhost:1")).isEqualTo(403);
        assertThat(withOrigin(url + ".evil.example")).isEqualTo(403);
        assertThat(withOrigin("http://localhost@evil.example")).isEqualTo(403);
        assertThat(withOrigin("not an origin")).isEqualTo(403);
    }

    @Test
    void opensForAnOriginThatIsSet() {
        var node = House.start("origins", "chat.gate.origins=https://chat.example.com,https://other.example.com");
        try {
            var there = guest.elsewhere(node);
            assertThat(handshakeStatus(
                            node.url(), Map.of("Cookie", there.cookieHeader(), "Origin", "https://other.example.com")))
                    .isEqualTo(101);
            assertThat(handshakeStatus(
                            node.url(), Map.of("Cookie", there.cookieHeader(), "Origin", "https://evil.example.com")))
                    .isEqualTo(403);
        } finally {
            node.context().close();
        }
    }

    @Test
    void sockJsIsGuardedLikeTheSocketItself() {
        var ours = Map.of("Origin", url);
        post("/ws-connect/000/abcdefgh/xhr", "", ours).expect(200);
        var connect = List.of("CONNECT\naccept-version:1.2\nhost:x\n\n\0");
        post("/ws-connect/000/abcdefgh/xhr_send", connect, ours).expect(204);
        assertThat(post("/ws-connect/000/abcdefgh/xhr", "", ours).body()).contains("CONNECTED");
        post("/ws-connect/000/otherone/xhr", "", Map.of("Origin", "https://evil.example"))
                .expect(403);
        post("/ws-connect/000/thirdone/xhr", "", Map.of()).expect(403);
        Guest.stranger(House.first())
                .ask("POST", "/ws-connect/000/fourthone/xhr", "", ours)
                .expect(401);
        Guest.stranger(House.first()).get("/ws-connect/info").expect(401);
    }

    private Guest.Answer post(String path, Object body, Map<String, String> headers) {
        return guest.ask("POST", path, body, headers);
    }

    /** That is what Spring's relay calls its own session; a client of that name could end it for the whole node. */
    @Test
    void nobodyCallsHisSessionAsTheRelayCallsItsOwn() {
        guest.ask("POST", "/ws-connect/000/_system_/xhr", "", Map.of("Origin", url))
                .expect(400);
        guest.ask("POST", "/ws-connect/000/%5Fsystem%5F/xhr", "", Map.of("Origin", url))
                .expect(400);
    }

    @Test
    void aTokenMayComeFromAnyPage() {
        var program = guest.program(House.first());
        var headers = Map.of("Authorization", "Bearer " + program.token(), "Origin", "https://elsewhere.example");
        assertThat(handshakeStatus(url, headers)).isEqualTo(101);
    }

    private int withOrigin(String origin) {
        return handshakeStatus(url, Map.of("Cookie", guest.cookieHeader(), "Origin", origin));
    }
}
