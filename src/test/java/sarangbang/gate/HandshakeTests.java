package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.visit.Wire.handshakeStatus;

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

    private int withOrigin(String origin) {
        return handshakeStatus(url, Map.of("Cookie", guest.cookieHeader(), "Origin", origin));
    }
}
