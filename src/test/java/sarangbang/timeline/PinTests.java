package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What a room keeps in sight, and what a message said before it was edited. */
class PinTests {

    private final Guest author = Guest.signedIn("author", House.first());
    private final Guest other = Guest.signedIn("other", House.second());
    private final String room = author.room("private");
    private final long first;
    private final long second;

    PinTests() {
        author.invite(room, other);
        first = say("하나");
        second = say("둘");
    }

    @Test
    void anyMemberPinsForEverybodyAndTheLastPinComesFirst() {
        other.put(pin(second), Map.of()).expect(204);
        author.put(pin(first), Map.of()).expect(204);
        var pins = author.get(room() + "/pins").expect(200).json().path("messages");
        assertThat(pins.valueStream().map(one -> one.path("seq").asLong())).containsExactly(first, second);
        assertThat(pins.path(0).path("pinnedAt").asString()).isNotEmpty();
        assertThat(lastEvent().path("type").asString()).isEqualTo("message.pinned");
        assertThat(lastEvent().path("target").asLong()).isEqualTo(first);
        assertThat(lastEvent().path("at")).isEqualTo(pins.path(0).path("pinnedAt"));
    }

    @Test
    void aPinIsTakenAwayByAnybodyAndTheSameAgainChangesNothing() {
        author.put(pin(first), Map.of()).expect(204);
        other.put(pin(first), Map.of()).expect(204);
        other.delete(pin(first)).expect(204);
        author.delete(pin(first)).expect(204);
        assertThat(pins()).isZero();
        assertThat(lastEvent().path("type").asString()).isEqualTo("message.unpinned");
        assertThat(lastEvent().path("seq").asLong()).isEqualTo(second + 2);
    }

    @Test
    void anEditKeepsThePinAndADeletionEndsIt() {
        author.put(pin(first), Map.of()).expect(204);
        author.patch(message(first), Map.of("body", "고친 하나")).expect(200);
        assertThat(pins()).isOne();
        author.delete(message(first)).expect(204);
        assertThat(pins()).isZero();
        assertThat(author.put(pin(first), Map.of()).expect(409).problem()).isEqualTo("message-deleted");
    }

    @Test
    void strangersNeitherPinNorSeePins() {
        var stranger = Guest.signedIn("stranger", House.second());
        assertThat(stranger.put(pin(first), Map.of()).expect(404).problem()).isEqualTo("not-found");
        assertThat(stranger.get(room() + "/pins").expect(404).problem()).isEqualTo("not-found");
        assertThat(stranger.get(message(first) + "/versions").expect(404).problem())
                .isEqualTo("not-found");
        assertThat(author.put(pin(999), Map.of()).expect(404).problem()).isEqualTo("message-not-found");
    }

    @Test
    void aRoomKeepsAHundredPinsAtTheMost() {
        for (int i = 0; i < 100; i++) {
            author.put(pin(say("말 " + i)), Map.of()).expect(204);
        }
        assertThat(author.put(pin(first), Map.of()).expect(409).problem()).isEqualTo("too-many-pins");
        assertThat(pins()).isEqualTo(100);
        other.delete(pin(second + 1)).expect(204);
        author.put(pin(first), Map.of()).expect(204);
        // One that is deleted makes room as well.
        author.delete(message(first)).expect(204);
        author.put(pin(second), Map.of()).expect(204);
        assertThat(pins()).isEqualTo(100);
    }

    @Test
    void stompPinsToo() {
        try (var wire = other.socket().subscribeRoom(room)) {
            wire.send(
                    "SEND",
                    Map.of("destination", "/app/chat-room/" + room + "/pin", "receipt", "r"),
                    "{\"seq\":" + first + ",\"on\":true}");
            assertThat(wire.awaitReceipt("r").header("seq")).isEqualTo("" + (second + 1));
            wire.await(frame -> frame.body().contains("message.pinned"));
            wire.subscribe("p", "/user/queue/problems");
            wire.send(
                    "SEND",
                    Map.of("destination", "/app/chat-room/" + room + "/pin", "receipt", "no-on"),
                    "{\"seq\":" + first + "}");
            assertThat(wire.await(frame -> "no-on".equals(frame.header("receipt-id")))
                            .json()
                            .path("type")
                            .asString())
                    .isEqualTo("/problems/invalid");
        }
    }

    @Test
    void allThatAMessageHasSaidIsThereUntilItIsDeleted() {
        author.patch(message(first), Map.of("body", "고친 하나")).expect(200);
        author.patch(message(first), Map.of("body", "또 고친 하나")).expect(200);
        assertThat(versions(first)).containsExactly("또 고친 하나", "고친 하나", "하나");
        assertThat(versions(second)).containsExactly("둘");
        author.delete(message(first)).expect(204);
        assertThat(other.get(message(first) + "/versions").expect(409).problem())
                .isEqualTo("message-deleted");
    }

    private List<String> versions(long seq) {
        var versions = other.get(message(seq) + "/versions").expect(200).json().path("versions");
        return versions.valueStream().map(one -> one.path("body").asString()).toList();
    }

    private int pins() {
        return other.get(room() + "/pins").expect(200).json().path("messages").size();
    }

    private long say(String body) {
        return author.post(room() + "/messages", Map.of("clientId", body, "body", body))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private JsonNode lastEvent() {
        var events = author.get(room() + "/events?after=0").expect(200).json().path("events");
        return events.path(events.size() - 1);
    }

    private String room() {
        return "/api/rooms/" + room;
    }

    private String message(long seq) {
        return room() + "/messages/" + seq;
    }

    private String pin(long seq) {
        return message(seq) + "/pin";
    }
}
