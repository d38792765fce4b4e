package sarangbang.gate;

import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Collection;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.springframework.web.socket.sockjs.transport.SockJsSession;
import sarangbang.websocket.FrameSession;
import sarangbang.websocket.TextFrame;

/** Below a session: what waits together goes out in as few writes as possible; for SockJS, message by message. */
final class Wire {

    private final WebSocketSession session;

    private Wire(WebSocketSession session) {
        this.session = session;
    }

    static Wire of(WebSocketSession session) {
        return new Wire(WebSocketSessionDecorator.unwrap(session));
    }

    /** SockJS cannot take a message in pieces. */
    static void takeWholeIfSockJs(WebSocketSession session, long longest) {
        if (WebSocketSessionDecorator.unwrap(session) instanceof SockJsSession sockJs
                && sockJs instanceof NativeWebSocketSession holder) {
            var below = holder.getNativeSession(Session.class);
            if (below != null) {
                below.setMaxTextMessageBufferSize(Math.toIntExact(longest));
            }
        }
    }

    void send(Collection<? extends WebSocketMessage<?>> messages) throws IOException {
        if (session instanceof FrameSession frames) {
            frames.sendAll(messages);
            return;
        }
        for (var message : messages) {
            session.sendMessage(message instanceof TextFrame frame ? frame.asMessage() : message);
        }
    }
}
