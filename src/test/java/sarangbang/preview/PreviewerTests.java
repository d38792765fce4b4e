package sarangbang.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Preview;
import sarangbang.timeline.Timeline;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What becomes of a link, on two nodes that may ask one site on this machine and nothing else here. */
class PreviewerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Site SITE = new Site();
    private static final Site SLOW = new Site();
    private static final House.Node NODE = House.start(
            "previews", "chat.outside.time=4s", "chat.outside.allowed=" + SITE.address() + "," + SLOW.address());

    private final Guest author = Guest.signedIn("author", NODE);
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = author.room("private");

    PreviewerTests() {
        author.invite(room, reader);
    }

    @AfterAll
    static void close() {
        NODE.context().close();
        SITE.close();
        SLOW.close();
    }

    @Test
    void aLinkIsFollowedByWhatItLeadsTo() {
        var link = SITE.page("/news", "text/html", """
                <meta charset=euc-kr><meta property=og:title content="사랑방 똠방각하">
                <meta property=og:description content="손님을 맞던 방"><meta property=og:site_name content="집">
                <meta property=og:image content="https://example.org/cat.png">""", "x-windows-949");
        try (var wire = reader.socket().subscribeRoom(room)) {
            long said = post("봐: " + link);
            var told = wire.await(frame -> frame.body().contains("message.previewed"));
            assertThat(told.json().path("target").asLong()).isEqualTo(said);
            assertThat(told.json().path("by").asString()).isEqualTo(author.id());
            assertThat(told.json().path("seq").asLong()).isEqualTo(said + 1);
            var preview = told.json().path("preview");
            assertThat(preview.path("url").asString()).isEqualTo(link);
            assertThat(preview.path("title").asString()).isEqualTo("사랑방 똠방각하");
            assertThat(preview.path("description").asString()).isEqualTo("손님을 맞던 방");
            assertThat(preview.path("site").asString()).isEqualTo("집");
            assertThat(told.body()).doesNotContain("cat.png");
            assertThat(message(said).path("previews").path(0)).isEqualTo(preview);
            assertThat(previewed().getFirst()).isEqualTo(told.json());
        }
    }

    @Test
    void anEditTakesItAwayAndTheNewWordsAreLookedThrough() {
        var first = SITE.page("/first", "First");
        var second = SITE.page("/second", "Second");
        long said = post(first);
        awaitTitles(said, "First");
        edit(said, "그냥 말");
        assertThat(titles(said)).isEmpty();
        edit(said, first + " " + second);
        awaitTitles(said, "First", "Second");
        assertThat(SITE.asked().stream().filter("/first"::equals)).hasSize(1);
    }

    @Test
    void aDeletionTakesItOutOfThePastToo() {
        long said = post(SITE.page("/secret", "A secret"));
        awaitTitles(said, "A secret");
        author.delete(messages() + "/" + said).expect(204);
        assertThat(titles(said)).isEmpty();
        assertThat(reader.get("/api/rooms/" + room + "/events?after=0").body()).doesNotContain("secret");
        assertThat(previewed()).hasSize(1);
        assertThat(previewed().getFirst().path("preview").isNull()).isTrue();
    }

    @Test
    void aPageIsAskedForOnceHoweverManyLinkToIt() {
        var link = SITE.page("/popular", "Popular");
        for (int i = 0; i < 5; i++) {
            awaitTitles(post(link + " " + i), "Popular");
        }
        assertThat(SITE.asked().stream().filter("/popular"::equals)).hasSize(1);
    }

    @Test
    void nothingIsToldTwice() throws Exception {
        var link = SITE.page("/twice", "Twice");
        long said = post(link);
        awaitTitles(said, "Twice");
        assertThat(show(said, link)).isEqualTo(said + 1);
        assertThat(show(said, SITE.at("/not-in-it"))).isNull();
        assertThat(previewed()).hasSize(1);
    }

    private @Nullable Long show(long said, String link) throws Exception {
        return NODE.bean(Timeline.class)
                .show(RoomId.of(room), AccountId.of(author.id()), said, new Preview(link, "Again", null, "site"))
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void onlyPagesThatAreThereAreShown() {
        var away = SITE.away("/away", SITE.page("/elsewhere", "Elsewhere"));
        var picture = SITE.page("/picture", "image/png", "<title>no page</title>", "UTF-8");
        long said = post(away + " " + picture + " " + SITE.page("/there", "There"));
        awaitTitles(said, "There");
        said = post(SITE.at("/nothing") + " " + SITE.page("/there-too", "There too"));
        awaitTitles(said, "There too");
        assertThat(SITE.asked()).contains("/away", "/picture", "/nothing").doesNotContain("/elsewhere");
    }

    @Test
    void whoWantsNoneGetsNone() {
        SITE.page("/code", "Code");
        long said = post("`" + SITE.at("/code") + "` <" + SITE.at("/angle") + "> " + SITE.page("/plain", "Plain"));
        awaitTitles(said, "Plain");
        assertThat(SITE.asked()).doesNotContain("/code", "/angle");
    }

    @Test
    void whoDoesNotAnswerIsNotAskedForEver() {
        var pages = NODE.bean(Pages.class);
        for (var path : List.of("/1", "/2", "/3")) {
            assertThat(pages.at(URI.create(SLOW.never(path)))).isCompletedWithValue(Optional.empty());
        }
        assertThat(pages.at(URI.create(SLOW.page("/4", "There")))).isCompletedWithValue(Optional.empty());
        assertThat(SLOW.asked()).containsExactly("/1", "/2", "/3");
    }

    /** Each of these stands before a link that is shown: when that is there, they have been tried. */
    @Test
    void nothingElseOfThisMachineIsAsked() {
        try (var secret = new Site()) {
            int port =
                    Integer.parseInt(secret.address().substring(secret.address().indexOf(':') + 1));
            var hosts = List.of(
                    "127.0.0.1",
                    "127.1",
                    "2130706433",
                    "0177.0.0.1",
                    "0x7f000001",
                    "localhost",
                    "localhost.",
                    "0",
                    "[::1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[64:ff9b::7f00:1]",
                    "①②⑦.0.0.1",
                    "127。0。0。1");
            // One person may link so much and no more.
            var other = new PreviewerTests();
            for (var host : hosts) {
                secret.page("/", "secret");
                var good = SITE.page("/good-" + hosts.indexOf(host), "Good");
                var away = SITE.away("/away-" + hosts.indexOf(host), "http://" + host + ":" + port + "/");
                var somebody = hosts.indexOf(host) % 2 == 0 ? this : other;
                long said = somebody.post("http://" + host + ":" + port + "/ " + away + " " + good);
                somebody.awaitTitles(said, "Good");
            }
            assertThat(secret.asked()).isEmpty();
        }
    }

    @Test
    void whereItIsSwitchedOffNothingGoesOut() {
        var off = House.start("no-previews", "chat.outside.allowed=" + SITE.address(), "chat.previews=false");
        var link = SITE.page("/off", "Off");
        try {
            var quiet = author.elsewhere(off);
            quiet.post(messages(), Map.of("clientId", "off", "body", link)).expect(201);
        } finally {
            off.context().close();
        }
        long said = post(SITE.page("/on", "On"));
        awaitTitles(said, "On");
        assertThat(SITE.asked()).doesNotContain("/off");
    }

    private long post(String body) {
        return author.post(messages(), Map.of("clientId", UUID.randomUUID().toString(), "body", body))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private void edit(long said, String body) {
        author.patch(messages() + "/" + said, Map.of("body", body)).expect(200);
    }

    private void awaitTitles(long said, String... titles) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(titles(said)).containsExactly(titles));
    }

    private List<String> titles(long said) {
        return message(said)
                .path("previews")
                .valueStream()
                .map(preview -> preview.path("title").asString())
                .toList();
    }

    private JsonNode message(long said) {
        return Objects.requireNonNull(reader.get(messages() + "?limit=1&around=" + said)
                .expect(200)
                .json()
                .path("messages")
                .get(0));
    }

    private List<JsonNode> previewed() {
        return reader.get("/api/rooms/" + room + "/events?after=0")
                .expect(200)
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("message.previewed"))
                .toList();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }
}
