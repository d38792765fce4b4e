package sarangbang.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * What goes out to one client: nobody waits for it, one thread writes it, in the order in which it was sent. A client
 * that reads too slowly is cut, by bytes that wait for it and by how long they do; it may come back and resume.
 */
final class Outgoing extends WebSocketSessionDecorator {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);
    private static final int OVERHEAD = 128; // bytes that a message takes beside its own
    private static final int MOST_TOGETHER = 32 * 1024; // bytes
    private static final Duration LAST_FRAMES = Duration.ofSeconds(1);
    private static final Duration TO_HEAR_WHY = Duration.ofSeconds(10);

    private final long mostBytes;
    private final long mostNanos;
    private final Wire wire;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    /** When what is being written was sent; 0 while nothing is. */
    private long oldest;

    private boolean writing;
    private boolean closed;
    private @Nullable CloseStatus closing;
    private volatile boolean cut;

    Outgoing(WebSocketSession session, long mostBytes, Duration longest) {
        super(session);
        this.wire = Wire.of(session);
        this.mostBytes = mostBytes;
        this.mostNanos = longest.toNanos();
    }

    private record Waiting(WebSocketMessage<?> message, long since) {}

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        if (!takes(message)) {
            cut(Socket.TOO_SLOW);
        }
    }

    private synchronized boolean takes(WebSocketMessage<?> message) {
        if (closing != null) {
            return true;
        }
        bytes += size(message);
        if (bytes > mostBytes) {
            return false;
        }
        waiting.add(new Waiting(message, System.nanoTime()));
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("out-" + getId()).start(this::write);
        }
        return true;
    }

    private void write() {
        try {
            for (var next = next(); !next.isEmpty(); next = next()) {
                wire.send(next);
                written(next);
            }
        } catch (IOException | RuntimeException gone) {
            log.debug("Socket {} was gone before it was told all", getId(), gone);
            failed();
        }
    }

    private synchronized void failed() {
        writing = false;
        cut(CloseStatus.SERVER_ERROR);
    }

    /** What waits, but no more than is soon written: what comes after it may be cut. */
    private synchronized List<WebSocketMessage<?>> next() {
        var next = new ArrayList<WebSocketMessage<?>>();
        oldest = waiting.isEmpty() ? 0 : waiting.element().since();
        for (int together = 0; together < MOST_TOGETHER && !waiting.isEmpty(); ) {
            var one = waiting.remove().message();
            next.add(one);
            together += size(one);
        }
        if (next.isEmpty()) {
            writing = false;
            closeIfAsked();
        }
        return next;
    }

    private synchronized void written(List<WebSocketMessage<?>> sent) {
        sent.forEach(one -> bytes -= size(one));
        notifyAll();
    }

    /** Also of one without a word, such as the answer to a PING. */
    private static int size(WebSocketMessage<?> message) {
        return OVERHEAD + message.getPayloadLength();
    }

    /** Bytes. */
    synchronized long waiting() {
        return bytes;
    }

    /** Since when the client has not taken what it was sent. */
    synchronized boolean isLate() {
        return oldest != 0 && System.nanoTime() - oldest > mostNanos;
    }

    boolean isCut() {
        return cut;
    }

    /** Waits until no more than that is on its way; for a replay, which could send faster than anybody reads. */
    synchronized void awaitRoom(long fewBytes) throws InterruptedException {
        while (bytes > fewBytes && closing == null) {
            wait(LAST_FRAMES.toMillis());
        }
    }

    /** Behind what was sent before, if the client takes that soon: it is to learn why. */
    @Override
    public synchronized void close(CloseStatus status) {
        if (closing == null) {
            closing = status;
            closeSoon(LAST_FRAMES);
        }
    }

    /** What waits is dropped. The frame that is being written is not broken off: a close inside it would not be understood. */
    synchronized void cut(CloseStatus status) {
        waiting.clear();
        cut = true;
        closing = closing == null ? status : closing;
        closeSoon(status.equals(Socket.TOO_SLOW) ? TO_HEAR_WHY : LAST_FRAMES);
    }

    private void closeSoon(Duration patience) {
        if (writing) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::closeAnyway);
        } else {
            closeIfAsked();
        }
    }

    private synchronized void closeAnyway() {
        waiting.clear();
        closeIfAsked();
    }

    /** On a thread of its own: a client that does not read makes its close wait. */
    private void closeIfAsked() {
        var status = closing;
        notifyAll();
        if (status == null || closed) {
            return;
        }
        closed = true;
        Thread.ofVirtual().name("close-" + getId()).start(() -> {
            try {
                getDelegate().close(status);
            } catch (IOException | RuntimeException alreadyGone) {
                log.debug("Socket {} was gone before it was closed", getId(), alreadyGone);
            }
        });
    }
}
