package sarangbang.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A raw STOMP connection: sends exactly the bytes it is told to, and keeps every frame that came. */
public final class Wire implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern FRAME_END = Pattern.compile("(?<=\0)");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile CompletableFuture<@Nullable Void> reading = CompletableFuture.completedFuture(null);

    private Wire() {}

    /** Only the handshake. */
    public static Wire open(String url, Map<String, String> headers) {
        var wire = new Wire();
        var builder = Guest.HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        wire.socket = builder.buildAsync(URI.create(url.replace("http", "ws") + "/ws-connect"), wire)
                .join();
        return wire;
    }

    /** Status of a handshake that is refused; 101 if it is not. */
    public static int handshakeStatus(String url, Map<String, String> headers) {
        try (var wire = open(url, headers)) {
            assertThat(wire).isNotNull();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answer) {
                return answer.getResponse().statusCode();
            }
            throw refused;
        }
    }

    /** Sends no heart-beats and says so: then the node does it in its stead. */
    public Wire connect() {
        return connect("0,10000");
    }

    /** @param beats that it promises, though it never sends one; and that it wants */
    public Wire connect(String beats) {
        send("CONNECT", Map.of("accept-version", "1.2", "host", "localhost", "heart-beat", beats), "");
        await(frame -> frame.command().equals("CONNECTED"));
        return this;
    }

    /** Subscribed when this returns. */
    public Wire subscribe(String id, String destination) {
        var receipt = UUID.randomUUID().toString();
        send("SUBSCRIBE", Map.of("id", id, "destination", destination, "receipt", receipt), "");
        awaitReceipt(receipt);
        return this;
    }

    public Wire subscribeRoom(String room) {
        return subscribe("room-" + room, "/topic/chat-room/" + room);
    }

    /** @return seq of the receipt */
    public long post(String room, String clientId, String body) {
        var receipt = UUID.randomUUID().toString();
        send(
                "SEND",
                Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", receipt),
                JSON.writeValueAsString(Map.of("clientId", clientId, "body", body)));
        return Long.parseLong(String.valueOf(awaitReceipt(receipt).header("seq")));
    }

    public void send(String command, Map<String, String> headers, String body) {
        var text = new StringBuilder(command).append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        sendText(text.append('\n').append(body).append('\0').toString());
    }

    public void sendText(String text) {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        socket.sendText(text, true).join();
    }

    public Frame awaitReceipt(String receipt) {
        return await(frame -> frame.command().equals("RECEIPT") && receipt.equals(frame.header("receipt-id")));
    }

    /** The first frame like that, be it here already or still to come. */
    public Frame await(Predicate<Frame> wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = frames.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("No such frame within " + PATIENCE + "; came: " + frames + ", close: " + closed);
    }

    private void pause() {
        synchronized (frames) {
            try {
                frames.wait(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public List<Frame> frames() {
        return new ArrayList<>(frames);
    }

    /** All MESSAGEs of a subscription so far, but for those that say who comes and goes. */
    public List<Frame> messages(String subscription) {
        return frames.stream()
                .filter(frame -> frame.command().equals("MESSAGE"))
                .filter(frame -> subscription.equals(frame.header("subscription")))
                .filter(frame -> !frame.isPresence())
                .toList();
    }

    /** The code with which the server closes, within a time. */
    public int closeCode(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillOpen) {
            throw new AssertionError("still open after " + patience + "; came: " + frames, stillOpen);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    public int closeCode() {
        return closeCode(PATIENCE);
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
        }
        reading.join();
        from.request(1);
        return null;
    }

    /** Takes one more message at the most; what follows stays on the line. */
    public void stopReading() {
        reading = new CompletableFuture<>();
    }

    public void readOn() {
        reading.complete(null);
    }

    private void take(String text) {
        FRAME_END
                .splitAsStream(text)
                .map(frame -> frame.replaceFirst("^[\\r\\n]+", ""))
                .filter(frame -> !frame.isEmpty())
                .forEach(frame -> frames.add(Frame.parse(frame)));
        synchronized (frames) {
            frames.notifyAll();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(alreadyClosed -> null);
        }
    }
}
