package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edits, deletions and reactions, over HTTP and STOMP, on two nodes. */
class ChangingTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Guest author = Guest.signedIn("author", House.first());
    private final Guest other = Guest.signedIn("other", House.second());
    private final String room = author.room("private");
    private final long said;

    ChangingTests() {
        author.invite(room, other);
        said = author.post(messages(), Map.of("clientId", "1", "body", "처음"))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    @Test
    void anEditIsAnEventAndTheMessageSaysSo() {
        var edited = author.patch(message(), Map.of("body", "나중 @" + other.username()))
                .expect(200)
                .json();
        assertThat(edited.path("body").asString()).startsWith("나중");
        assertThat(edited.path("editedAt").asString()).isNotEmpty();
        assertThat(edited.path("mentions").path(0).asString()).isEqualTo(other.id());
        var event = lastEvent();
        assertThat(event.path("type").asString()).isEqualTo("message.edited");
        assertThat(event.path("target").asLong()).isEqualTo(said);
        assertThat(event.path("body")).isEqualTo(edited.path("body"));
        assertThat(event.path("mentions")).isEqualTo(edited.path("mentions"));
        assertThat(event.path("at")).isEqualTo(edited.path("editedAt"));
        assertThat(posting().path("body").asString()).isEqualTo("처음");
    }

    @Test
    void theSameAgainChangesNothing() {
        author.patch(message(), Map.of("body", "나중")).expect(200);
        author.patch(message(), Map.of("body", "나중")).expect(200);
        other.put(reaction("👍"), Map.of()).expect(204);
        other.put(reaction("👍"), Map.of()).expect(204);
        other.delete(reaction("🎉")).expect(204);
        author.delete(message()).expect(204);
        author.delete(message()).expect(204);
        assertThat(head()).isEqualTo(said + 3);
        author.post(messages(), Map.of("clientId", "1", "body", "처음")).expect(201);
        assertThat(head()).isEqualTo(said + 3);
    }

    @Test
    void theSameClientIdIsKnownByItsFirstWords() {
        author.patch(message(), Map.of("body", "나중")).expect(200);
        var again =
                author.post(messages(), Map.of("clientId", "1", "body", "처음")).expect(201);
        assertThat(again.json().path("seq").asLong()).isEqualTo(said);
        assertThat(author.post(messages(), Map.of("clientId", "1", "body", "나중"))
                        .expect(409)
                        .problem())
                .isEqualTo("client-id-reused");
    }

    @Test
    void whatIsDeletedIsGoneFromThePastToo() {
        author.patch(message(), Map.of("body", "비밀 둘 @" + other.username())).expect(200);
        author.patch(message(), Map.of("body", "비밀 셋")).expect(200);
        other.put(reaction("👍"), Map.of()).expect(204);
        author.delete(message()).expect(204);
        var all = author.get("/api/rooms/" + room + "/events?after=0").body();
        assertThat(all).doesNotContain("비밀").doesNotContain("처음");
        var message = author.get(messages()).json().path("messages").path(0);
        assertThat(message.path("body").asString()).isEmpty();
        assertThat(message.path("deletedAt").asString()).isNotEmpty();
        assertThat(message.path("reactions").isEmpty()).isTrue();
        assertThat(message.path("mentions").isEmpty()).isTrue();
        assertThat(author.patch(message(), Map.of("body", "x")).expect(409).problem())
                .isEqualTo("message-deleted");
        assertThat(author.put(reaction("👍"), Map.of()).expect(409).problem()).isEqualTo("message-deleted");
        assertThat(other.get("/api/rooms/" + room).json().path("unread").asInt())
                .isZero();
    }

    @Test
    void onlyTheAuthorEditsAndOnlyHeOrAnOwnerDeletes() {
        var theirs = other.post(messages(), Map.of("clientId", "1", "body", "남의 말"))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        assertThat(other.patch(message(), Map.of("body", "x")).expect(403).problem())
                .isEqualTo("author-only");
        assertThat(other.delete(message()).expect(403).problem()).isEqualTo("author-only");
        author.patch(messages() + "/" + theirs, Map.of("body", "x")).expect(403);
        author.delete(messages() + "/" + theirs).expect(204);
    }

    @Test
    void strangersAndWrongSeqsFindNothing() {
        var stranger = Guest.signedIn("stranger", House.second());
        assertThat(stranger.delete(message()).expect(404).problem()).isEqualTo("not-found");
        assertThat(author.delete(messages() + "/999").expect(404).problem()).isEqualTo("message-not-found");
        // The seq of an event that is not a posting.
        assertThat(author.delete(messages() + "/1").expect(404).problem()).isEqualTo("message-not-found");
        assertThat(author.patch(message(), Map.of("body", " ")).expect(400).problem())
                .isEqualTo("invalid");
        assertThat(author.patch(message(), Map.of("body", "가".repeat(10_001)))
                        .expect(413)
                        .problem())
                .isEqualTo("too-long");
    }

    @Test
    void reactionsAreOneEmojiEach() {
        for (var emoji : new String[] {"👍", "❤️", "👩‍👩‍👧‍👦", "🇰🇷", "1️⃣", "👍🏽"}) {
            other.put(reaction(emoji), Map.of()).expect(204);
        }
        author.put(reaction("👍"), Map.of()).expect(204);
        var reactions = author.get(messages()).json().path("messages").path(0).path("reactions");
        assertThat(reactions.size()).isEqualTo(6);
        assertThat(reactions.path("👍").valueStream().map(JsonNode::asString)).containsExactly(other.id(), author.id());
        for (var nonsense : new String[] {"a", "1", "👍👍", "👍 ", "<b>"}) {
            assertThat(other.put(reaction(nonsense), Map.of()).status()).isBetween(400, 404);
        }
        other.delete(reaction("👍")).expect(204);
        assertThat(lastEvent().path("type").asString()).isEqualTo("reaction.removed");
    }

    @Test
    void nobodyFillsAMessageWithReactions() {
        IntStream.range(0, 20)
                .forEach(i -> other.put(reaction(Character.toString(0x1F600 + i)), Map.of())
                        .expect(204));
        assertThat(other.put(reaction("👍"), Map.of()).expect(409).problem()).isEqualTo("too-many-reactions");
    }

    @Test
    void stompSaysTheSame() {
        try (var wire = other.socket().subscribeRoom(room).subscribe("p", "/user/queue/problems");
                var mine = author.socket()) {
            assertThat(answer(mine, "edit", Map.of("seq", said, "body", "나중"))).isEqualTo(said + 1);
            assertThat(answer(mine, "edit", Map.of("seq", said, "body", "나중"))).isEqualTo(said + 1);
            assertThat(answer(wire, "react", Map.of("seq", said, "emoji", "👍", "on", true)))
                    .isEqualTo(said + 2);
            assertThat(answer(wire, "react", Map.of("seq", said, "emoji", "👍", "on", false)))
                    .isEqualTo(said + 3);
            send(wire, "edit", Map.of("seq", said, "body", "남의 것"), "not-mine");
            var problem = wire.await(frame -> "not-mine".equals(frame.header("receipt-id")));
            assertThat(problem.json().path("type").asString()).isEqualTo("/problems/author-only");
            send(wire, "react", Map.of("seq", said, "emoji", "👍"), "no-on");
            assertThat(wire.await(frame -> "no-on".equals(frame.header("receipt-id")))
                            .json()
                            .path("type")
                            .asString())
                    .isEqualTo("/problems/invalid");
            assertThat(answer(mine, "delete", Map.of("seq", said))).isEqualTo(said + 4);
            wire.await(frame -> frame.body().contains("message.deleted"));
        }
    }

    private static long answer(Wire wire, String verb, Map<String, Object> body, String room) {
        var receipt = UUID.randomUUID().toString();
        wire.send(
                "SEND",
                Map.of("destination", "/app/chat-room/" + room + "/" + verb, "receipt", receipt),
                JSON.writeValueAsString(body));
        return Long.parseLong(String.valueOf(wire.awaitReceipt(receipt).header("seq")));
    }

    private long answer(Wire wire, String verb, Map<String, Object> body) {
        return answer(wire, verb, body, room);
    }

    private void send(Wire wire, String verb, Map<String, Object> body, String receipt) {
        wire.send(
                "SEND",
                Map.of("destination", "/app/chat-room/" + room + "/" + verb, "receipt", receipt),
                JSON.writeValueAsString(body));
    }

    private JsonNode lastEvent() {
        return events().path("events").path(events().path("events").size() - 1);
    }

    private JsonNode posting() {
        return events().path("events").path(1).path("message");
    }

    private long head() {
        return events().path("head").asLong();
    }

    private JsonNode events() {
        return author.get("/api/rooms/" + room + "/events?after=0").expect(200).json();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }

    private String message() {
        return messages() + "/" + said;
    }

    private String reaction(String emoji) {
        return message() + "/reactions/" + encoded(emoji);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
