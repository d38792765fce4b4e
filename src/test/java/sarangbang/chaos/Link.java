package sarangbang.chaos;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket: whole STOMP frames in, frames out one after the other. Keeps nothing. */
final class Link implements WebSocket.Listener {

    static final int CUT = 1006;

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_UNSENT = 500;

    private final Consumer<String> frames;
    private final IntConsumer closed;
    private final StringBuilder partial = new StringBuilder();
    private final AtomicInteger unsent = new AtomicInteger();
    private final CompletableFuture<WebSocket> socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile long heard = System.nanoTime();
    private boolean reads = true;
    private boolean owesRequest;

    /**
     * @param frames gets each frame without its end
     * @param closed gets the code, once or more
     */
    Link(URI node, String token, Consumer<String> frames, IntConsumer closed) {
        this.frames = frames;
        this.closed = closed;
        this.socket = Api.HTTP
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(node.toString().replaceFirst("^http", "ws") + "/ws-connect"), this)
                .whenComplete((open, failure) -> {
                    if (failure != null) {
                        closed.accept(CUT);
                    }
                });
    }

    /** nanoTime at which anything came last. */
    long heard() {
        return heard;
    }

    void send(String command, Map<String, String> headers, String body) {
        var text = new StringBuilder(command).append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        send(text.append('\n').append(body).append('\0').toString());
    }

    void beat() {
        send("\n");
    }

    /** What cannot be sent is lost with the socket. */
    private void send(String text) {
        if (unsent.incrementAndGet() > MOST_UNSENT) {
            cut();
            return;
        }
        sent = sent.thenCompose(before -> socket.thenCompose(open -> open.sendText(text, true)))
                .whenComplete((done, failure) -> unsent.decrementAndGet());
    }

    /** Whether it takes what comes; if not, the buffers on the way fill up. */
    synchronized void read(boolean on) {
        reads = on;
        if (on) {
            heard = System.nanoTime();
            if (owesRequest) {
                owesRequest = false;
                socket.join().request(1);
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard = System.nanoTime();
        partial.append(data);
        if (last) {
            split(partial.toString());
            partial.setLength(0);
        }
        request(from);
        return null;
    }

    private synchronized void request(WebSocket from) {
        if (reads) {
            from.request(1);
        } else {
            owesRequest = true;
        }
    }

    private void split(String text) {
        int start = 0;
        for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
            frames.accept(text.substring(start, end).stripLeading());
            start = end + 1;
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.accept(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.accept(CUT);
    }

    /** With a goodbye, if it can be said. */
    void leave() {
        sent = socket.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .whenComplete((open, failure) -> cut());
    }

    /** What was not sent yet, is not any more. */
    void cut() {
        sent = socket.thenAccept(WebSocket::abort);
        closed.accept(CUT);
    }
}
