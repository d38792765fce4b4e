package sarangbang.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import sarangbang.account.AccountId;
import sarangbang.account.Connected;
import sarangbang.account.Disconnected;

/** All that are open on this node. */
@Component
public class Sockets {

    private static final long GOODBYE_MILLIS = 3_000;

    /** Whose frame this thread is reading. */
    private static final ScopedValue<Optional<Socket>> READING = ScopedValue.newInstance();

    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final GateSettings settings;
    private final ApplicationEventPublisher events;

    Sockets(GateSettings settings, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
    }

    public Optional<Socket> find(String session) {
        return Optional.ofNullable(open.get(session));
    }

    Collection<Socket> all() {
        return open.values();
    }

    List<Socket> of(AccountId account) {
        return open.values().stream()
                .filter(socket -> socket.caller().account().equals(account))
                .toList();
    }

    static Optional<Socket> reading() {
        return READING.orElse(Optional.empty());
    }

    /** A client that said DISCONNECT closes by itself once it has its receipt; one that does not is closed. */
    void closeAfterGoodbye(Socket socket) {
        CompletableFuture.delayedExecutor(GOODBYE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> socket.cut(CloseStatus.NORMAL));
    }

    WebSocketHandler watching(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                Wire.takeWholeIfSockJs(session, settings.frameSize().toBytes());
                var socket = new Socket(session, settings);
                // First: as soon as others find it they may close it.
                events.publishEvent(new Connected(socket.caller().account(), socket.isInPerson()));
                open.put(session.getId(), socket);
                super.afterConnectionEstablished(socket);
            }

            // As it comes, below SockJS: a buffer for the longest message would have to be kept for each socket.
            @Override
            public boolean supportsPartialMessages() {
                return true;
            }

            @Override
            public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
                var socket = open.get(session.getId());
                if (socket != null) {
                    socket.heard();
                }
                if (socket != null && message instanceof PingMessage ping) {
                    socket.tell(new PongMessage(ping.getPayload()));
                    return;
                }
                if (socket != null && !socket.takes(message)) {
                    socket.cut(Socket.TOO_BIG);
                    return;
                }
                ScopedValue.where(READING, Optional.ofNullable(socket)).call(() -> {
                    super.handleMessage(session, message);
                    return true;
                });
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                try {
                    super.afterConnectionClosed(session, status);
                } finally {
                    var socket = open.remove(session.getId());
                    if (socket != null) {
                        events.publishEvent(
                                new Disconnected(socket.caller().account(), socket.isInPerson(), socket.lastHeard()));
                    }
                }
            }
        };
    }
}
