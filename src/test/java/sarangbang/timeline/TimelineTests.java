package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

class TimelineTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest program = writer.program(House.second());
    private final String room = writer.room("private");

    @Test
    void pagesBySeqInEveryDirection() {
        IntStream.rangeClosed(1, 12).forEach(i -> post("c" + i, "말 " + i).expect(201));
        assertThat(seqs("?limit=5")).containsExactly(8L, 9L, 10L, 11L, 12L);
        assertThat(seqs("?limit=5&before=8")).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(seqs("?limit=5&before=1")).isEmpty();
        assertThat(seqs("?limit=3&after=4")).containsExactly(5L, 6L, 7L);
        assertThat(seqs("?limit=5&around=6")).containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(seqs("?limit=6&around=1")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(writer.get(messages() + "?limit=0").expect(400).problem()).isEqualTo("invalid");
    }

    @Test
    void theSameClientIdIsTheSameMessageOnEveryNode() {
        var first = post("only-once", "한 번만").expect(201);
        var again = program.post(messages(), Map.of("clientId", "only-once", "body", "한 번만"))
                .expect(201);
        assertThat(again.json().path("seq")).isEqualTo(first.json().path("seq"));
        var other = program.post(messages(), Map.of("clientId", "only-once", "body", "두 번?"))
                .expect(409);
        assertThat(other.problem()).isEqualTo("client-id-reused");
        assertThat(other.json().path("seq")).isEqualTo(first.json().path("seq"));
        assertThat(seqs("")).hasSize(1);
    }

    @Test
    void twoPeopleMayUseTheSameClientId() {
        var other = Guest.signedIn("other", House.second());
        writer.invite(room, other);
        post("same", "하나").expect(201);
        other.post(messages(), Map.of("clientId", "same", "body", "둘")).expect(201);
        assertThat(seqs("")).hasSize(2);
    }

    @Test
    void whatIsAnsweredHasToBeThere() {
        var first = post("1", "질문").expect(201).json().path("seq").asLong();
        var answer = writer.post(messages(), Map.of("clientId", "2", "body", "대답", "replyTo", first));
        assertThat(answer.expect(201).json().path("replyTo").asLong()).isEqualTo(first);
        assertThat(post("2", "대답").expect(409).problem()).isEqualTo("client-id-reused");
        writer.post(messages(), Map.of("clientId", "3", "body", "?", "replyTo", 99))
                .expect(400);
    }

    @Test
    void refusesWhatCannotBeSaid() {
        assertThat(post("1", " ").expect(400).problem()).isEqualTo("invalid");
        assertThat(post("1", "a\0b").expect(400).problem()).isEqualTo("invalid");
        writer.post(messages(), Map.of("clientId", "1", "body", "x", "replyTo", 1.5))
                .expect(400);
        assertThat(post("", "x").expect(400).json().path("errors").has("clientId"))
                .isTrue();
        assertThat(post("1", "가".repeat(10_001)).expect(413).problem()).isEqualTo("too-long");
        post("1", "가".repeat(10_000)).expect(201);
        writer.post(messages(), List.of()).expect(400);
    }

    @Test
    void eventsSaySeqBySeqWhatHappened() {
        post("1", "안녕").expect(201);
        var other = Guest.signedIn("other", House.second());
        writer.invite(room, other);
        writer.patch("/api/rooms/" + room, Map.of("name", "새 이름")).expect(200);
        other.delete("/api/rooms/" + room + "/members/" + other.id()).expect(204);
        var events =
                writer.get("/api/rooms/" + room + "/events?after=0").expect(200).json();
        assertThat(events.path("events")
                        .valueStream()
                        .map(event -> event.path("type").asString()))
                .containsExactly("message.posted", "member.joined", "room.renamed", "member.left");
        assertThat(events.path("events")
                        .valueStream()
                        .map(event -> event.path("seq").asLong()))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(events.path("events").path(0).path("message"))
                .isEqualTo(writer.get(messages()).json().path("messages").path(0));
        assertThat(writer.get("/api/rooms/" + room + "/events?after=2&limit=1")
                        .json()
                        .path("events")
                        .size())
                .isEqualTo(1);
        assertThat(events.path("head").asLong()).isEqualTo(4);
    }

    @Test
    void membersAreCalledByName() {
        var other = Guest.signedIn("other", House.second());
        var outsider = Guest.signedIn("outsider", House.second());
        writer.invite(room, other);
        var said = post("1", "@" + other.username() + ". 그리고 @" + outsider.username())
                .expect(201)
                .json();
        assertThat(said.path("mentions").valueStream().map(JsonNode::asString)).containsExactly(other.id());
        assertThat(other.get("/api/rooms/" + room).json().path("mentions").asInt())
                .isEqualTo(1);
    }

    private Guest.Answer post(String clientId, String body) {
        Map<String, Object> draft = new HashMap<>(Map.of("clientId", clientId, "body", body));
        return writer.post(messages(), draft);
    }

    private List<Long> seqs(String query) {
        return writer.get(messages() + query)
                .expect(200)
                .json()
                .path("messages")
                .valueStream()
                .map(message -> message.path("seq").asLong())
                .toList();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }
}
