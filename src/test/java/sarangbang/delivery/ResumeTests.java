package sarangbang.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;
import tools.jackson.databind.JsonNode;

/** Whoever comes back says what he has, on any node, and is told the rest: all of it, once, in order. */
@Tag("relay")
class ResumeTests {

    private final Guest guest = Guest.signedIn("guest", House.first());
    private final Guest program = guest.program(House.second());
    private final String room = guest.room("private");

    @Test
    void tellsWhatWasMissedThenWhatComes() {
        IntStream.rangeClosed(1, 5).forEach(i -> say("c" + i));
        try (var wire = program.socket()) {
            resume(wire, 2);
            assertThat(seqs(wire)).containsExactly(3L, 4L, 5L);
            say("c6");
            await().until(() -> seqs(wire).contains(6L));
            assertThat(seqs(wire)).containsExactly(3L, 4L, 5L, 6L);
        }
    }

    @Test
    void theReceiptComesBehindTheReplay() {
        IntStream.rangeClosed(1, 30).forEach(i -> say("c" + i));
        try (var wire = guest.socket()) {
            resume(wire, 0);
            var frames = wire.frames();
            var receipt = IntStream.range(0, frames.size())
                    .filter(i -> frames.get(i).command().equals("RECEIPT"))
                    .findFirst()
                    .orElseThrow();
            assertThat(frames.subList(0, receipt).stream()
                            .filter(frame -> frame.command().equals("MESSAGE") && !frame.isPresence()))
                    .hasSize(30);
        }
    }

    /** Live and replayed, by either node, to whoever: the same bytes. */
    @Test
    void whatIsReplayedIsWhatWasToldLive() {
        try (var live = guest.socket().subscribeRoom(room)) {
            everything();
            await().until(() -> seqs(live).size() == 8);
            try (var later = program.socket()) {
                resume(later, 0);
                assertThat(bodies(later)).isEqualTo(bodies(live));
            }
            assertThat(guest.get("/api/rooms/" + room + "/events?after=0")
                            .json()
                            .path("events")
                            .valueStream()
                            .map(JsonNode::toString))
                    .isEqualTo(bodies(live));
        }
    }

    /** Every type of event but a deletion, which takes words out of the past. */
    private void everything() {
        var other = Guest.signedIn("other", House.second());
        guest.invite(room, other);
        long said = say("one");
        guest.patch(message(said), Map.of("body", "고침")).expect(200);
        guest.put(message(said) + "/reactions/%F0%9F%91%8D", Map.of()).expect(204);
        guest.delete(message(said) + "/reactions/%F0%9F%91%8D").expect(204);
        guest.patch("/api/rooms/" + room, Map.of("name", "새 이름")).expect(200);
        other.delete("/api/rooms/" + room + "/members/" + other.id()).expect(204);
        say("two");
    }

    @Test
    void leavesNoGapAndNoDoubleWhileOthersTalk() throws Exception {
        var talking = Executors.newSingleThreadExecutor();
        var done = talking.submit(() -> IntStream.rangeClosed(1, 300).forEach(i -> say("c" + i)));
        List<Long> seen = new ArrayList<>();
        while (!done.isDone() || seen.size() < 300) {
            var who = seen.size() % 2 == 0 ? guest : program;
            try (var wire = who.socket()) {
                long last = seen.isEmpty() ? 0 : seen.getLast();
                resume(wire, last);
                await().until(() -> !seqs(wire).isEmpty() || last == 300);
                seen.addAll(seqs(wire));
            }
        }
        talking.shutdown();
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void whoIsTooFarBehindStartsAfresh() {
        IntStream.rangeClosed(1, 3).forEach(i -> say("c" + i));
        try (var wire = program.socket()) {
            resume(wire, 99);
            var reset = wire.messages("room").getFirst().json();
            assertThat(reset.path("event").asString()).isEqualTo("reset");
            assertThat(reset.path("type").asString()).isEqualTo("reset");
            assertThat(reset.path("head").asLong()).isEqualTo(3);
            say("c4");
            await().until(() -> seqs(wire).contains(4L));
            assertThat(wire.messages("room")).hasSize(2);
        }
    }

    @Test
    void refusesWhatIsNoSeq() {
        for (var nonsense : List.of("-1", "x", "", "1.5", "9999999999999999999")) {
            try (var wire = guest.socket()) {
                wire.send(
                        "SUBSCRIBE",
                        Map.of("id", "room", "destination", "/topic/chat-room/" + room, "after", nonsense),
                        "");
                assertThat(wire.closeCode()).isEqualTo(1008);
            }
        }
    }

    @Test
    void whoIsNotAMemberResumesNothing() {
        var stranger = Guest.signedIn("stranger", House.second());
        say("secret");
        try (var wire = stranger.socket()) {
            wire.send("SUBSCRIBE", Map.of("id", "room", "destination", "/topic/chat-room/" + room, "after", "0"), "");
            assertThat(wire.closeCode()).isEqualTo(1008);
            assertThat(wire.frames()).noneMatch(frame -> frame.body().contains("secret"));
        }
    }

    private long say(String clientId) {
        return guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", clientId, "body", "말 " + clientId))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private String message(long seq) {
        return "/api/rooms/" + room + "/messages/" + seq;
    }

    private void resume(Wire wire, long after) {
        var receipt = UUID.randomUUID().toString();
        wire.send(
                "SUBSCRIBE",
                Map.of(
                        "id",
                        "room",
                        "destination",
                        "/topic/chat-room/" + room,
                        "after",
                        Long.toString(after),
                        "receipt",
                        receipt),
                "");
        wire.awaitReceipt(receipt);
    }

    private static List<Long> seqs(Wire wire) {
        return wire.frames().stream()
                .filter(frame -> frame.command().equals("MESSAGE"))
                .map(Frame::json)
                .filter(event -> event.has("seq"))
                .map(event -> event.path("seq").asLong())
                .toList();
    }

    private static List<String> bodies(Wire wire) {
        return wire.frames().stream()
                .filter(frame -> frame.command().equals("MESSAGE") && !frame.isPresence())
                .map(Frame::body)
                .toList();
    }
}
