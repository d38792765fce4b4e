package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.timeline.FileId;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What is brought to a room, from its coming in to its going. */
class FileTests {

    private static final byte[] WORDS = "파일 속의 말".getBytes(UTF_8);

    private final Guest author = Guest.signedIn("author", House.first());
    private final Guest member = Guest.signedIn("member", House.second());
    private final String room = author.room("private");
    private final String messages = "/api/rooms/" + room + "/messages";

    FileTests() {
        author.invite(room, member);
    }

    private String bring(String name, byte[] bytes) {
        return author.bring(room, name, bytes).expect(201).text("id");
    }

    private Guest.Answer post(String clientId, Object... files) {
        return author.post(messages, Map.of("clientId", clientId, "files", List.of(files)));
    }

    private static String at(String file) {
        return "/api/files/" + file;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode only(JsonNode all) {
        assertThat(all.size()).isOne();
        return all.path(0);
    }

    /** The same at once, in the history, in a replay and in the list of rooms. */
    @Test
    void whatIsPostedIsSeenByMembersOnEveryNode() {
        try (var wire = member.socket().subscribeRoom(room)) {
            var file =
                    author.bring(room, "사진.png", Photos.png(90, 60)).expect(201).json();
            assertThat(file.path("name").asString()).isEqualTo("사진.png");
            assertThat(file.path("type").asString()).isEqualTo("image/png");
            assertThat(file.path("width").asInt()).isEqualTo(90);
            assertThat(file.path("height").asInt()).isEqualTo(60);
            var id = file.path("id").asString();
            var said = post("1", id).expect(201).json();
            assertThat(said.path("body").asString()).isEmpty();
            assertThat(only(said.path("files"))).isEqualTo(file);
            var told =
                    wire.await(frame -> frame.body().contains("message.posted")).json();
            assertThat(told.path("message")).isEqualTo(said);
            assertThat(member.get(messages).json().path("messages").valueStream())
                    .contains(said);
            assertThat(replayed().path("message")).isEqualTo(said);
            var rooms = member.get("/api/rooms").json();
            assertThat(only(rooms).path("lastMessage")).isEqualTo(said);
            assertThat(member.bytes(at(id)).body()).hasSize(file.path("size").asInt());
            assertThat(member.bytes(at(id) + "/preview").statusCode()).isEqualTo(200);
        }
    }

    private JsonNode replayed() {
        return member.get("/api/rooms/" + room + "/events?after=0")
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("message.posted"))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    @Test
    void overASocketFilesArePostedToo() {
        var file = bring("a.txt", WORDS);
        try (var wire = author.socket().subscribeRoom(room)) {
            wire.send(
                    "SEND",
                    Map.of("destination", "/app/chat-room/" + room + "/post"),
                    "{\"clientId\":\"1\",\"files\":[\"" + file + "\"]}");
            var told =
                    wire.await(frame -> frame.body().contains("message.posted")).json();
            assertThat(only(told.path("message").path("files")).path("id").asString())
                    .isEqualTo(file);
        }
    }

    @Test
    void untilItIsPostedItIsItsBringersAlone() {
        var file = bring("a.png", Photos.png(9, 6));
        assertThat(author.bytes(at(file)).statusCode()).isEqualTo(200);
        assertNotFound(member, file);
        post("1", file).expect(201);
        assertThat(member.bytes(at(file)).statusCode()).isEqualTo(200);
        assertNotFound(Guest.signedIn("stranger", House.first()), file);
    }

    /** Nobody can tell whether there is such a file. */
    private static void assertNotFound(Guest guest, String file) {
        var nothing = guest.get(at(UUID.randomUUID().toString())).expect(404);
        assertThat(nothing.problem()).isEqualTo("not-found");
        assertThat(Stream.of(at(file), at(file) + "/preview").map(guest::get)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().path("detail")).isEqualTo(nothing.json().path("detail"));
            assertThat(refused.problem()).isEqualTo("not-found");
        });
    }

    @Test
    void whoWasRemovedGetsNothingAnyMore() {
        var file = bring("a.png", Photos.png(9, 6));
        post("1", file).expect(201);
        assertThat(member.bytes(at(file)).statusCode()).isEqualTo(200);
        author.delete("/api/rooms/" + room + "/members/" + member.id()).expect(204);
        assertNotFound(member, file);
        member.get(messages).expect(404);
        member.bring(room, "a.txt", WORDS).expect(404);
        assertThat(header(member.bytes(at(file), "If-None-Match", '"' + file + '"'), "Content-Type"))
                .contains("problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><script>alert(1)</script>",
                "<html><body onload='alert(1)'>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "#!/bin/sh\necho",
                "just words"
            })
    void whatBrowsersWouldRunIsTextToBeSaved(String text) {
        var file = author.bring(room, "picture.png", text.getBytes(UTF_8)).expect(201);
        assertThat(file.text("type")).isIn("text/plain", "application/octet-stream");
        var answer = author.bytes(at(file.text("id")));
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Content-Type")).isIn("text/plain", "application/octet-stream");
        assertGuarded(answer);
    }

    private static void assertGuarded(HttpResponse<?> answer) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    }

    @Test
    void imagesAreShownWhateverTheyAreCalled() {
        var file = author.bring(room, "page.html", Photos.png(9, 6)).expect(201);
        assertThat(file.text("type")).isEqualTo("image/png");
        var answer = author.bytes(at(file.text("id")));
        assertThat(header(answer, "Content-Disposition")).startsWith("inline").contains("page.html");
        assertGuarded(answer);
        assertGuarded(author.bytes(at(file.text("id")) + "/preview"));
    }

    @Test
    void aNameInAnyScriptIsSaidInItsHeader() {
        var file = author.bring(room, "../회의 \"록\".txt", WORDS).expect(201);
        assertThat(file.text("name")).isEqualTo("회의 \"록\".txt");
        assertThat(header(author.bytes(at(file.text("id"))), "Content-Disposition"))
                .contains("filename*=UTF-8''%ED%9A%8C%EC%9D%98%20%22%EB%A1%9D%22.txt");
    }

    @Test
    void partsOfItAndNothingNewAreToldAsSuch() {
        var file = bring("a.txt", "0123456789".getBytes(UTF_8));
        var whole = author.bytes(at(file));
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(part(file, "bytes=2-4", 206)).isEqualTo("234");
        assertThat(part(file, "bytes=7-", 206)).isEqualTo("789");
        assertThat(part(file, "bytes=-2", 206)).isEqualTo("89");
        assertThat(part(file, "bytes=5-500", 206)).isEqualTo("56789");
        assertThat(part(file, "bytes=99-", 416)).isEmpty();
        assertThat(part(file, "bytes=0-1,4-5", 200)).isEqualTo("0123456789");
        assertThat(part(file, "lines=1-2", 200)).isEqualTo("0123456789");
        var known = author.bytes(at(file), "If-None-Match", header(whole, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    private String part(String file, String range, int status) {
        var answer = author.bytes(at(file), "Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        return new String(answer.body(), UTF_8);
    }

    @Test
    void noImageTellsWhereItWasTaken() {
        var photos = Map.of(
                "a.jpg", Photos.jpeg(60, 40, 6),
                "a.png", Photos.pngWithPlace(60, 40),
                "a.gif", Photos.gifWithPlace(60, 40),
                "a.webp", Photos.webpWithPlace(1));
        photos.forEach((name, photo) -> {
            var file = author.bring(room, name, photo).expect(201);
            assertThat(file.json().path("width").asInt()).as(name).isPositive();
            assertThat(Stream.of("", "/preview").map(part -> author.bytes(at(file.text("id")) + part)))
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(new String(answer.body(), ISO_8859_1)).doesNotContain(Photos.WHERE);
                    });
        });
        var turned = author.bring(room, "a.jpg", Photos.jpeg(60, 40, 6)).json();
        assertThat(turned.path("width").asInt()).isEqualTo(40);
        assertThat(turned.path("height").asInt()).isEqualTo(60);
    }

    @Test
    void whatWouldBeEnormousAndWhatIsDamagedIsKeptWithoutPreview() {
        for (var image : List.of(Photos.bomb(), Arrays.copyOf(Photos.png(90, 60), 60))) {
            var file = author.bring(room, "a.png", image).expect(201).json();
            assertThat(file.path("width").isNull()).isTrue();
            author.get(at(file.path("id").asString()) + "/preview").expect(404);
            assertThat(author.bytes(at(file.path("id").asString())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        var node = House.start("small", "chat.files.max-size=10KB", "chat.files.unposted-size=25KB");
        try (var running = node.context()) {
            assertThat(running.isRunning()).isTrue();
            var guest = Guest.signedIn("guest", node);
            var small = guest.room("private");
            int most = guest.get("/api/files/limits")
                    .expect(200)
                    .json()
                    .path("maxSize")
                    .asInt();
            assertThat(most).isEqualTo(10 * 1024);
            var refused = guest.bring(small, "a", new byte[most + 1]).expect(413);
            assertThat(refused.problem()).isEqualTo("file-too-large");
            assertThat(refused.json().path("most").asInt()).isEqualTo(most);
            assertThat(guest.bring(small, "a", new byte[200_000]).expect(413).problem())
                    .isEqualTo("file-too-large");
            guest.bring(small, "a", new byte[most]).expect(201);
            guest.bring(small, "b", new byte[most]).expect(201);
            assertThat(guest.bring(small, "c", new byte[most]).expect(429).problem())
                    .isEqualTo("too-many-unposted");
        }
    }

    @Test
    void onlyBytesAreTaken() {
        assertThat(author.bring(room, "a", new byte[0]).expect(400).problem()).isEqualTo("empty-file");
        author.post("/api/rooms/" + room + "/files", Map.of("a", "b")).expect(415);
        author.bring(UUID.randomUUID().toString(), "a", WORDS).expect(404);
        Guest.stranger(House.first()).bring(room, "a", WORDS).expect(401);
        // What is long and no file is still not read.
        assertThat(author.post(messages, Map.of("clientId", "1", "body", "말".repeat(50_000)))
                        .expect(413)
                        .problem())
                .isEqualTo("too-long");
    }

    @Test
    void aHundredMayWaitToBePosted() {
        for (int i = 0; i < 100; i++) {
            bring("a" + i, WORDS);
        }
        assertThat(author.bring(room, "a", WORDS).expect(429).problem()).isEqualTo("too-many-unposted");
        member.bring(room, "a", WORDS).expect(201);
    }

    @Test
    void aDeletionTakesRowAndBytes() {
        var file = bring("a.png", Photos.png(9, 6));
        var seq = post("1", file).expect(201).text("seq");
        assertThat(onDisk(file)).allMatch(Files::exists);
        author.delete(messages + "/" + seq).expect(204);
        assertNotFound(author, file);
        assertThat(rows(file)).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> onDisk(file).noneMatch(Files::exists));
        assertThat(replayed().path("message").path("files").isEmpty()).isTrue();
        assertThat(only(member.get(messages).json().path("messages"))
                        .path("files")
                        .isEmpty())
                .isTrue();
        // It was said once; of what was said nothing can be told any more.
        post("1", file).expect(201);
    }

    private static Stream<Path> onDisk(String file) {
        var folder = House.first().bean(FileSettings.class).folder().resolve(file.substring(0, 2));
        return Stream.of(folder.resolve(file), folder.resolve(file + "-preview"));
    }

    private static long rows(String file) {
        return database()
                .sql("select count(*) from file where id = ?")
                .param(UUID.fromString(file))
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return House.first().bean(JdbcClient.class);
    }

    @Test
    void whatNobodyPostsIsGoneAfterADay() {
        var old = bring("old.png", Photos.png(9, 6));
        var posted = bring("posted.png", Photos.png(9, 6));
        var young = bring("young.png", Photos.png(9, 6));
        post("1", posted).expect(201);
        database()
                .sql("update file set created_at = created_at - interval '25 hours' where id = any(?)")
                .param(new UUID[] {UUID.fromString(old), UUID.fromString(posted)})
                .update();
        await().atMost(Duration.ofSeconds(20)).until(() -> onDisk(old).noneMatch(Files::exists));
        assertThat(rows(old)).isZero();
        assertThat(post("2", old).expect(409).problem()).isEqualTo("file-gone");
        assertThat(Stream.of(posted, young).flatMap(FileTests::onDisk)).allMatch(Files::exists);
    }

    /** As if the node had died between the bytes and the row. */
    @Test
    void bytesThatNobodyKnowsAreRemoved() throws Exception {
        var lost = UUID.randomUUID().toString();
        var place = onDisk(lost).findFirst().orElseThrow();
        Files.createDirectories(place.getParent());
        Files.write(place, WORDS);
        House.first().bean(Removals.class).foresee(new FileId(UUID.fromString(lost)), Duration.ZERO);
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(place));
    }

    @Test
    void theSameClientIdWithOtherFilesIsAnotherMessage() {
        var one = bring("1", WORDS);
        var two = bring("2", WORDS);
        var seq = post("1", one, two).expect(201).text("seq");
        assertThat(post("1", one, two).expect(201).text("seq")).isEqualTo(seq);
        assertThat(post("1", one).expect(409).problem()).isEqualTo("client-id-reused");
        assertThat(post("1", two, one).expect(409).problem()).isEqualTo("client-id-reused");
        assertThat(author.post(messages, Map.of("clientId", "1", "body", "말"))
                        .expect(409)
                        .problem())
                .isEqualTo("client-id-reused");
    }

    @Test
    void onlyOnesOwnOfThisRoomAndOnlyOnceArePosted() {
        var file = bring("a", WORDS);
        assertThat(member.post(messages, Map.of("clientId", "1", "files", List.of(file)))
                        .expect(409)
                        .problem())
                .isEqualTo("file-gone");
        var elsewhere = author.room("private");
        assertThat(author.post("/api/rooms/" + elsewhere + "/messages", Map.of("clientId", "1", "files", List.of(file)))
                        .expect(409)
                        .problem())
                .isEqualTo("file-gone");
        post("1", file).expect(201);
        assertThat(post("2", file).expect(409).text("file")).isEqualTo(file);
        assertThat(post("3", UUID.randomUUID()).expect(409).problem()).isEqualTo("file-gone");
    }

    @Test
    void whatIsNoListOfIdsIsInvalid() {
        var file = bring("a", WORDS);
        assertThat(post("1", "../a").expect(400).problem()).isEqualTo("invalid");
        assertThat(post("1", file, file).expect(400).problem()).isEqualTo("invalid");
        var eleven = Stream.generate(UUID::randomUUID).limit(11).toArray();
        assertThat(post("1", eleven).expect(400).problem()).isEqualTo("invalid");
        assertThat(post("1").expect(400).problem()).isEqualTo("invalid");
        author.get("/api/files/none").expect(404);
        assertThat(author.get("/api/files/..%2f..%2fpom.xml").status()).isIn(400, 404);
    }

    @Test
    void anEditKeepsThem() {
        var file = bring("a", WORDS);
        var seq = post("1", file).expect(201).text("seq");
        var edited = author.patch(messages + "/" + seq, Map.of("body", "덧붙인 말")).expect(200);
        assertThat(only(edited.json().path("files")).path("id").asString()).isEqualTo(file);
        assertThat(replayed().path("message").path("body").asString()).isEmpty();
        assertThat(only(replayed().path("message").path("files")).path("id").asString())
                .isEqualTo(file);
    }
}
