package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Who does not read is cut, costs nobody else anything, and comes back to where he was. */
@Tag("relay")
class SlowReaderTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MESSAGES = 700;
    private static final String LONG = "긴말".repeat(4_990);

    @Test
    void whoDoesNotReadIsCutAndResumes() {
        var node = House.start("slow", "chat.gate.time-to-read=2s");
        var guest = Guest.signedIn("guest", node);
        var room = guest.room("private");
        try (var slow = guest.socket().subscribeRoom(room);
                var quick = guest.socket().subscribeRoom(room)) {
            slow.stopReading();
            var talking = CompletableFuture.runAsync(() -> talk(guest, room));
            await().atMost(PATIENCE)
                    .until(() -> node.bean(MeterRegistry.class)
                                    .get("gate.waiting.most")
                                    .gauge()
                                    .value()
                            > LONG.length());
            await().atMost(PATIENCE)
                    .until(() ->
                            node.bean(Sockets.class).all().stream().anyMatch(Socket::isRefused) || talking.isDone());
            slow.readOn();
            assertThat(slow.closeCode(Duration.ofSeconds(30))).isEqualTo(4408);
            talking.join();
            await().atMost(PATIENCE).until(() -> quick.messages("room-" + room).size() == MESSAGES);
            long seen = slow.messages("room-" + room).size();
            assertThat(seen).isLessThan(MESSAGES);
            resumes(guest, room, seen);
        } finally {
            node.context().close();
        }
    }

    private static void talk(Guest guest, String room) {
        IntStream.rangeClosed(1, MESSAGES)
                .forEach(i -> guest.post(
                                "/api/rooms/" + room + "/messages", Map.of("clientId", "c" + i, "body", LONG + i))
                        .expect(201));
    }

    private static void resumes(Guest guest, String room, long seen) {
        try (var again = guest.socket()) {
            var receipt = UUID.randomUUID().toString();
            again.send(
                    "SUBSCRIBE",
                    Map.of(
                            "id",
                            "again",
                            "destination",
                            "/topic/chat-room/" + room,
                            "after",
                            Long.toString(seen),
                            "receipt",
                            receipt),
                    "");
            // A replay far longer than the buffer: sent as fast as it is read, and no faster.
            again.awaitReceipt(receipt);
            assertThat(again.messages("again").stream()
                            .map(frame -> frame.json().path("seq").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(seen + 1, MESSAGES).boxed().toList());
        }
    }
}
