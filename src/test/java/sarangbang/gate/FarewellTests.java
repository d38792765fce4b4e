package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** A node that is told to stop lets nobody fall. */
class FarewellTests {

    @Test
    void everyoneIsSentElsewhereAndWhatWasReceiptedIsStored() {
        var node = House.start("leaving");
        var guest = Guest.signedIn("guest", node);
        var room = guest.room("private");
        var wires = IntStream.range(0, 10).mapToObj(i -> guest.socket()).toList();
        guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "first", "body", "처음"))
                .expect(201);
        var stopping = CompletableFuture.runAsync(() -> {
            talk(wires, room);
            node.context().close();
        });
        wires.forEach(wire -> assertThat(wire.closeCode()).isEqualTo(1012));
        stopping.join();
        var elsewhere = guest.elsewhere(House.first());
        var stored = elsewhere
                .get("/api/rooms/" + room + "/events?after=0&limit=1000")
                .expect(200)
                .body();
        var receipts = receipts(wires);
        assertThat(receipts).isNotEmpty();
        assertThat(receipts).allSatisfy(clientId -> assertThat(stored).contains("\"" + clientId + "\""));
    }

    @Test
    void nobodyNewComesInWhileItStops() {
        var node = House.start("closing", "chat.gate.farewell=3s");
        var guest = Guest.signedIn("guest", node);
        try (var last = guest.socket()) {
            node.bean(Farewell.class).begin();
            assertThat(Wire.handshakeStatus(guest.url(), guest.handshakeHeaders()))
                    .isEqualTo(503);
            assertThat(last.isOpen()).isTrue();
        } finally {
            node.context().close();
        }
    }

    private static void talk(List<Wire> wires, String room) {
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < wires.size(); j++) {
                var clientId = j + "-" + i;
                wires.get(j)
                        .send(
                                "SEND",
                                Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", clientId),
                                "{\"clientId\":\"" + clientId + "\",\"body\":\"말\"}");
            }
        }
    }

    private static List<String> receipts(List<Wire> wires) {
        List<String> receipts = new ArrayList<>();
        for (var wire : wires) {
            wire.frames().stream()
                    .filter(frame -> frame.command().equals("RECEIPT"))
                    .map(Frame::headers)
                    .forEach(headers -> receipts.add(headers.get("receipt-id")));
        }
        return receipts;
    }
}
