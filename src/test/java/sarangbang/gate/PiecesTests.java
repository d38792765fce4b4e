package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.json.JsonMapper;

/** Messages longer than the buffer of a socket. */
class PiecesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Guest guest = Guest.signedIn("guest", House.first());
    private final String room = guest.room("private");

    /** A piece must not end inside a character, wherever it ends. */
    @Test
    void noCharacterIsTornWhereverItStands() {
        var bodies = IntStream.range(0, 4)
                .mapToObj(shift -> "x".repeat(shift) + "😀".repeat(700) + "가".repeat(700))
                .toList();
        try (var socket = guest.socket().subscribeRoom(room)) {
            for (int i = 0; i < bodies.size(); i++) {
                var words = Map.of("clientId", "c" + i, "body", bodies.get(i));
                socket.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/post"), json(words));
            }
            await().until(() -> socket.messages("room-" + room).size() >= bodies.size());
            assertThat(socket.messages("room-" + room))
                    .extracting(
                            frame -> frame.json().path("message").path("body").asString())
                    .containsExactlyElementsOf(bodies);
        }
    }

    @Test
    void sockJsTakesThemToo() {
        var words = json(Map.of("clientId", "c", "body", "긴 말 ".repeat(1_000)));
        var heard = new CopyOnWriteArrayList<String>();
        var url = guest.url().replace("http", "ws") + "/ws-connect/000/" + room.substring(0, 8) + "/websocket";
        try (var http = HttpClient.newHttpClient()) {
            var builder = http.newWebSocketBuilder();
            guest.handshakeHeaders().forEach(builder::header);
            var socket = builder.buildAsync(URI.create(url), new Hearing(heard)).join();
            say(socket, "CONNECT\naccept-version:1.2\nhost:x\n\n\0");
            await().until(() -> String.join("", heard).contains("CONNECTED"));
            say(socket, "SEND\ndestination:/app/chat-room/" + room + "/post\nreceipt:r\n\n" + words + "\0");
            await().until(() -> String.join("", heard).contains("receipt-id:r"));
            socket.abort();
        }
    }

    private static void say(WebSocket socket, String frame) {
        socket.sendText(json(List.of(frame)), true).join();
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private record Hearing(List<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            heard.add(piece.toString());
            return WebSocket.Listener.super.onText(socket, piece, last);
        }
    }
}
