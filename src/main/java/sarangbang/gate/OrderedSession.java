package sarangbang.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * A session whose broker messages stay in order beside the house's own answers. Spring keeps one callback for a session,
 * set just before a message is sent and run when any is: an answer sent by another thread in between would let the message
 * after next overtake the next. Here each thread's callback belongs to the message that the same thread sends.
 */
final class OrderedSession extends ConcurrentWebSocketSessionDecorator {

    private static final Duration LAST_FRAMES = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final ThreadLocal<@Nullable Consumer<WebSocketMessage<?>>> OWN = new ThreadLocal<>();

    OrderedSession(WebSocketSession session, int sendMillis, int bufferBytes) {
        super(session, sendMillis, bufferBytes);
        super.setMessageCallback(this::runOwn);
    }

    @Override
    public void setMessageCallback(Consumer<WebSocketMessage<?>> callback) {
        OWN.set(callback);
    }

    /** What another thread is about to send goes first; otherwise the ERROR that says why can be lost behind its close. */
    @Override
    public void close(CloseStatus status) throws IOException {
        var patience = System.nanoTime() + LAST_FRAMES.toNanos();
        while (getBufferSize() > 0
                && !status.equalsCode(CloseStatus.SESSION_NOT_RELIABLE)
                && System.nanoTime() < patience) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        super.close(status);
    }

    private void runOwn(WebSocketMessage<?> message) {
        var callback = OWN.get();
        if (callback != null) {
            OWN.remove();
            callback.accept(message);
        }
    }
}
