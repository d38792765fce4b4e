package sarangbang.gate;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import org.springframework.web.socket.sockjs.transport.SockJsSession;

/** Below a session: lets frames that wait together go out in as few writes as possible. For one thread. */
final class Wire {

    /** What cannot be gathered is sent frame by frame, as where SockJS has no WebSocket. */
    private final RemoteEndpoint.@Nullable Basic remote;

    private boolean gathering;

    private Wire(RemoteEndpoint.@Nullable Basic remote) {
        this.remote = remote;
    }

    static Wire of(WebSocketSession session) {
        var below = below(session);
        return new Wire(below == null ? null : below.getBasicRemote());
    }

    /** SockJS cannot take a message in pieces. */
    static void takeWholeIfSockJs(WebSocketSession session, long longest) {
        var below = below(session);
        if (below != null && WebSocketSessionDecorator.unwrap(session) instanceof SockJsSession) {
            below.setMaxTextMessageBufferSize(Math.toIntExact(longest));
        }
    }

    private static @Nullable Session below(WebSocketSession session) {
        return WebSocketSessionDecorator.unwrap(session) instanceof NativeWebSocketSession holder
                ? holder.getNativeSession(Session.class)
                : null;
    }

    void gather() throws IOException {
        if (remote != null && !gathering) {
            gathering = true;
            remote.setBatchingAllowed(true);
        }
    }

    /** To do so always would keep back what the container says by itself, such as a PONG. */
    void flush() throws IOException {
        if (remote != null && gathering) {
            gathering = false;
            remote.setBatchingAllowed(false);
        }
    }
}
