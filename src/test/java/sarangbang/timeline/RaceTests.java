package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** People come, go, rename and talk at once on both nodes: nobody waits for ever, and the log stays whole. */
class RaceTests {

    private static final int ROUNDS = 25;

    @Test
    void comingGoingAndTalkingAtOnceLeavesOneWholeLog() throws Exception {
        var owner = Guest.signedIn("owner", House.first());
        var room = owner.room("public");
        List<Callable<Void>> doings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            doings.add(talking(owner.program(House.both().get(i % 2)), room, i));
            doings.add(comingAndGoing(Guest.signedIn("guest", House.both().get(i % 2)), room));
        }
        doings.add(renaming(owner, room));
        try (var pool = Executors.newFixedThreadPool(doings.size())) {
            for (var done : pool.invokeAll(doings)) {
                done.get();
            }
        }
        var events = owner.get("/api/rooms/" + room + "/events?after=0&limit=1000")
                .expect(200)
                .json();
        var seqs = events.path("events")
                .valueStream()
                .map(event -> event.path("seq").asLong())
                .toList();
        assertThat(seqs)
                .isEqualTo(LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        assertThat(count(events, "message.posted")).isEqualTo(3 * ROUNDS);
        assertThat(count(events, "member.joined")).isEqualTo(3 * ROUNDS);
        assertThat(count(events, "member.left")).isEqualTo(3 * ROUNDS);
        assertThat(count(events, "room.renamed")).isEqualTo(ROUNDS);
        assertThat(events.path("head").asLong()).isEqualTo(seqs.size());
    }

    private static Callable<Void> talking(Guest who, String room, int voice) {
        return rounds(
                i -> who.post("/api/rooms/" + room + "/messages", Map.of("clientId", voice + "-" + i, "body", "말"))
                        .expect(201));
    }

    private static Callable<Void> comingAndGoing(Guest who, String room) {
        return rounds(i -> {
            who.post("/api/rooms/" + room + "/members", Map.of()).expect(201);
            who.delete("/api/rooms/" + room + "/members/" + who.id()).expect(204);
        });
    }

    private static Callable<Void> renaming(Guest owner, String room) {
        return rounds(i ->
                owner.patch("/api/rooms/" + room, Map.of("name", "이름 " + i)).expect(200));
    }

    private static Callable<Void> rounds(IntConsumer deed) {
        return () -> {
            for (int i = 0; i < ROUNDS; i++) {
                deed.accept(i);
            }
            return null;
        };
    }

    private static long count(JsonNode events, String type) {
        return events.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .count();
    }
}
