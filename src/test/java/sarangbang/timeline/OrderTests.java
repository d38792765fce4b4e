package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** Ten people at once on two nodes: 500 messages, seq 1 to 500, each once, and everybody saw what is in the history. */
@Tag("relay")
class OrderTests {

    private static final int SENDERS = 10;
    private static final int EACH = 50;
    private static final int ALL = SENDERS * EACH;

    @Test
    void concurrentSendersOnTwoNodesLeaveNoGapAndNoDouble() throws Exception {
        var people = IntStream.range(0, SENDERS)
                .mapToObj(i -> Guest.signedIn("p" + i, House.both().get(i % 2)))
                .toList();
        var names = people.stream().map(Guest::username).toList();
        // Whoever is in a direct room from the start has not joined it, so its log begins with what is said.
        var room = people.getFirst()
                .post("/api/rooms/direct", Map.of("usernames", names))
                .expect(201)
                .text("id");
        var wires =
                people.stream().map(guest -> guest.socket().subscribeRoom(room)).toList();
        var receipts = sendAllAtOnce(wires, room);
        assertThat(receipts)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, ALL).boxed().toList());
        var history = history(people.getFirst(), room);
        assertThat(history).hasSize(ALL);
        for (var wire : wires) {
            var subscription = "room-" + room;
            wire.await(frame -> wire.messages(subscription).size() == ALL);
            var seen = wire.messages(subscription).stream()
                    .map(frame -> frame.json().path("seq").asLong() + " "
                            + frame.json().path("message").path("clientId").asString())
                    .toList();
            assertThat(seen).containsExactlyInAnyOrderElementsOf(history);
            assertThat(new HashSet<>(seen)).hasSize(ALL);
        }
        assertThat(bodies(wires.getFirst(), room)).isEqualTo(bodies(wires.getLast(), room));
        wires.forEach(Wire::close);
    }

    /** Decision 4: with receipts of its own in between, each subscriber hears one node's commits in seq order. */
    @Test
    void whatOneNodeCommitsIsHeardInOrder() throws Exception {
        var people = IntStream.range(0, SENDERS)
                .mapToObj(i -> Guest.signedIn("p" + i, House.first()))
                .toList();
        var names = people.stream().map(Guest::username).toList();
        var room = people.getFirst()
                .post("/api/rooms/direct", Map.of("usernames", names))
                .expect(201)
                .text("id");
        var wires =
                people.stream().map(guest -> guest.socket().subscribeRoom(room)).toList();
        sendAllAtOnce(wires, room);
        for (var wire : wires) {
            wire.await(frame -> wire.messages("room-" + room).size() == ALL);
            assertThat(wire.messages("room-" + room).stream()
                            .map(frame -> frame.json().path("seq").asLong()))
                    .isSorted();
        }
        wires.forEach(Wire::close);
    }

    private static List<Long> sendAllAtOnce(List<Wire> wires, String room) throws Exception {
        try (var pool = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<List<Long>>> sending = new ArrayList<>();
            for (var wire : wires) {
                var sender = sending.size();
                sending.add(pool.submit(() -> IntStream.range(0, EACH)
                        .mapToObj(i -> wire.post(room, sender + "-" + i, sender + " 말하기를 " + i))
                        .toList()));
            }
            List<Long> receipts = new ArrayList<>();
            for (var sender : sending) {
                // Each sender's own are in the order in which they were said.
                assertThat(sender.get()).isSorted();
                receipts.addAll(sender.get());
            }
            return receipts;
        }
    }

    private static List<String> history(Guest reader, String room) {
        List<String> all = new ArrayList<>();
        for (long after = 0; after < ALL; after += 100) {
            reader.get("/api/rooms/" + room + "/messages?limit=100&after=" + after)
                    .expect(200)
                    .json()
                    .path("messages")
                    .valueStream()
                    .forEach(message -> all.add(message.path("seq").asLong() + " "
                            + message.path("clientId").asString()));
        }
        return all;
    }

    private static Set<String> bodies(Wire wire, String room) {
        return new HashSet<>(
                wire.messages("room-" + room).stream().map(Frame::body).toList());
    }
}
