package sarangbang.gate;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * A session whose broker messages stay in order beside the house's own answers. Spring keeps one callback for a session,
 * set just before a message is sent and run when any is: an answer sent by another thread in between would let the message
 * after next overtake the next. Here each thread's callback belongs to the message that the same thread sends.
 */
final class OrderedSession extends ConcurrentWebSocketSessionDecorator {

    private static final ThreadLocal<@Nullable Consumer<WebSocketMessage<?>>> OWN = new ThreadLocal<>();

    OrderedSession(WebSocketSession session, int sendMillis, int bufferBytes) {
        super(session, sendMillis, bufferBytes);
        super.setMessageCallback(this::runOwn);
    }

    @Override
    public void setMessageCallback(Consumer<WebSocketMessage<?>> callback) {
        OWN.set(callback);
    }

    private void runOwn(WebSocketMessage<?> message) {
        var callback = OWN.get();
        if (callback != null) {
            OWN.remove();
            callback.accept(message);
        }
    }
}
