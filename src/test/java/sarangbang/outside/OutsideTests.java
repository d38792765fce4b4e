package sarangbang.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutsideTests {

    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int MOST = 1000;
    private static final Set<Integer> PORTS = Set.of(80, 443);

    private Stranger stranger;
    private Outside friendly;
    private Outside strict;

    @BeforeEach
    void openBoth() throws IOException {
        stranger = new Stranger();
        friendly = outside(InetAddress::getAllByName, 4, "127.0.0.1:" + stranger.port());
        strict = outside(InetAddress::getAllByName, 4);
    }

    @AfterEach
    void closeAll() throws IOException {
        friendly.close();
        strict.close();
        stranger.close();
    }

    private static Outside outside(Names.Book book, int atOnce, String... allowed) {
        return outside(book, PORTS, atOnce, allowed);
    }

    private static Outside outside(Names.Book book, Set<Integer> ports, int atOnce, String... allowed) {
        return OutsideConfiguration.outside(new OutsideSettings(List.of(allowed), ports, TIME, atOnce), book);
    }

    @Test
    void bringsTheAnswer() throws IOException {
        var answer = get(friendly, stranger.at("/page?a=b"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("retry-after")).contains("7");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        assertThat(stranger.heard().getFirst().address()).isEqualTo(URI.create("/page?a=b"));
    }

    @Test
    void sendsWhatIsPosted() throws IOException {
        var answer = friendly.post(stranger.at("/push"), Map.of("TTL", "60"), "alarm".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        var heard = stranger.heard().getFirst();
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.headers().getFirst("TTL")).isEqualTo("60");
        assertThat(heard.body()).isEqualTo("alarm");
    }

    @Test
    void takesAPathInHangulAlong() throws IOException {
        get(friendly, URI.create(stranger.at("/사랑방") + "?q=문"));
        assertThat(stranger.heard().getFirst().address().getPath()).isEqualTo("/사랑방");
    }

    @Test
    void followsNoRedirect() throws IOException {
        assertThat(get(friendly, stranger.at("/away")).status()).isEqualTo(302);
        assertThat(stranger.heard()).hasSize(1);
    }

    @Test
    void keepsNoCookieAndAsksForNothingPacked() throws IOException {
        get(friendly, stranger.at("/one"));
        get(friendly, stranger.at("/two"));
        assertThat(stranger.heard())
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.headers()).doesNotContainKeys("Cookie", "Accept-encoding", "Upgrade"));
    }

    @Test
    void readsNoMoreThanSaid() throws IOException {
        assertThat(get(friendly, stranger.at("/endless")).body()).hasSize(MOST);
    }

    @Test
    void unpacksNothing() throws IOException {
        var bomb =
                friendly.get(stranger.at("/bomb"), Map.of(), 64 * 1024 * 1024).body();
        assertThat(bomb).startsWith(0x1F, 0x8B).hasSizeLessThan(64 * 1024);
    }

    @Test
    void waitsNoLongerThanSaidForOneWhoNeverStopsTalking() {
        long start = System.nanoTime();
        assertThatExceptionOfType(NotReached.class).isThrownBy(() -> get(friendly, stranger.at("/slow")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME.multipliedBy(4));
    }

    @Test
    void asksNoMoreAtOnceThanSaid() throws Exception {
        try (var narrow = outside(InetAddress::getAllByName, 1, "127.0.0.1")) {
            long start = System.nanoTime();
            var first = CompletableFuture.runAsync(() ->
                    assertThatExceptionOfType(NotReached.class).isThrownBy(() -> get(narrow, stranger.at("/slow"))));
            while (stranger.heard().isEmpty()) {
                Thread.onSpinWait();
            }
            // Its turn comes when the first is cut; then it may have waited too long itself.
            assertThat(status(narrow, stranger.at("/second"))).isIn(200, 0);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(TIME.dividedBy(2));
            first.get(30, TimeUnit.SECONDS);
            assertThat(status(narrow, stranger.at("/third"))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "017700000001",
                "0",
                "0.0.0.0",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[0:0:0:0:0:ffff:7f00:0001]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "127.0.0.1.",
                "%31%32%37.0.0.1",
                "①②⑦.0.0.1"
            })
    void asksNoSpellingOfThisMachine(String host) throws IOException {
        // Its port would do: it is the address that will not.
        try (var usual = outside(InetAddress::getAllByName, Set.of(stranger.port()), 1)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(usual, address(host)));
            assertThat(stranger.heard()).isEmpty();
        }
    }

    private URI address(String host) throws IOException {
        try {
            return URI.create("http://" + host + ":" + stranger.port() + "/");
        } catch (IllegalArgumentException noAddress) {
            throw new IOException(noAddress);
        }
    }

    @Test
    void asksNoNameThatMeansThisMachine() throws IOException {
        try (var rebound = outside(Stranger.says("127.0.0.1"), 1)) {
            assertNotAllowed(rebound, "http://evil.example/");
        }
    }

    /** What is checked is what is connected to: a second look-up, with another answer, would have failed. */
    @Test
    void looksANameUpOnceForAConnection() throws IOException {
        try (var once = outside(Stranger.says("127.0.0.1"), 1, "127.0.0.1")) {
            assertThat(status(once, URI.create("http://once.example:" + stranger.port() + "/")))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://some.example:8080/", "https://some.example:22/", "http://some.example:5672/"})
    void asksNoOtherPortOfAPublicAddress(String address) throws IOException {
        try (var known = outside(Stranger.says("8.8.8.8"), 1)) {
            assertNotAllowed(known, address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://some.example/",
                "file:///etc/passwd",
                "jar:http://some.example/!/",
                "gopher://some.example/",
                "mailto:someone@some.example",
                "/page",
                "//some.example/",
                "http://some.example/\u1FEF",
                "http:///page",
                "http://some.example@127.0.0.1/",
                "https://user:password@some.example/"
            })
    void asksOnlyAddressesOfTheWeb(String address) {
        assertNotAllowed(friendly, address);
    }

    @Test
    void postsOnlyByHttps() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> strict.post(URI.create("http://push.example/"), Map.of(), new byte[0]));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> strict.post(stranger.at("/push"), Map.of(), new byte[0]));
        assertThat(stranger.heard()).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        var address = stranger.at("/gone");
        stranger.close();
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> get(friendly, address))
                .isNotInstanceOf(NotAllowed.class);
    }

    private static void assertNotAllowed(Outside outside, String address) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> get(outside, URI.create(address)));
    }

    private static Answer get(Outside outside, URI address) throws NotReached {
        return outside.get(address, Map.of(), MOST);
    }

    private static int status(Outside outside, URI address) {
        try {
            return get(outside, address).status();
        } catch (NotReached noAnswer) {
            return 0;
        }
    }
}
