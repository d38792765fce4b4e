package sarangbang.websocket;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;

/**
 * A connection that has left HTTP behind. Tomcat says when there is something to read, on one thread at a time; whoever
 * has something to write does it himself, one after the other.
 */
public final class TomcatConnection implements InternalHttpUpgradeHandler, ConnectionReader.Taker {
    private static final Logger log = LoggerFactory.getLogger(TomcatConnection.class);
    private static final long TO_ANSWER_CLOSE = 10; // s

    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable SocketWrapperBase<?> socket;
    private @Nullable ConnectionReader reader;
    private @Nullable ConnectionWriter writer;
    private @Nullable WebSocketHandler handler;
    private @Nullable FrameSession session;

    /** Before Tomcat does anything with it. */
    void prepare(WebSocketHandler handler, FrameSession session, int longest) {
        this.handler = handler;
        this.session = session;
        this.reader = new ConnectionReader(this, longest);
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
        writer = new ConnectionWriter(wrapper);
    }

    @Override
    public void init(WebConnection connection) {
        try {
            handler().afterConnectionEstablished(session());
        } catch (Exception fault) {
            fail(fault);
        }
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        return switch (event) {
            case OPEN_READ -> read();
            case OPEN_WRITE -> SocketState.UPGRADED;
            case STOP -> {
                close(CloseStatus.GOING_AWAY);
                yield SocketState.CLOSED;
            }
            default -> {
                end(CloseStatus.NO_CLOSE_FRAME);
                yield SocketState.CLOSED;
            }
        };
    }

    private SocketState read() {
        try {
            Objects.requireNonNull(reader).read(socket());
        } catch (BadFrame bad) {
            close(bad.status());
        } catch (IOException gone) {
            end(CloseStatus.NO_CLOSE_FRAME);
        }
        // Of a connection that has ended Tomcat must not keep anything.
        return hasEnded() ? SocketState.CLOSED : SocketState.UPGRADED;
    }

    /** After our good-bye only the client's is waited for. */
    @Override
    public boolean isListening() {
        return !writer().isClosing();
    }

    @Override
    public void take(WebSocketMessage<?> message) {
        try {
            handler().handleMessage(session(), message);
        } catch (Exception fault) {
            fail(fault);
        }
    }

    /** An answer to ours, or to be answered. */
    @Override
    public void takeClose(CloseStatus status) {
        if (isListening()) {
            writer().close(status.equalsCode(CloseStatus.NO_STATUS_CODE) ? CloseStatus.NORMAL : status);
        }
        end(status);
    }

    @Override
    public boolean hasEnded() {
        return writer().hasEnded();
    }

    boolean isOpen() {
        return writer().isOpen();
    }

    /** Blocks until all of them are with the network. */
    void write(List<ByteBuffer> frames) throws IOException {
        writer().write(frames);
    }

    /** Says so, and gives the client some seconds to say so too. */
    void close(CloseStatus status) {
        boolean isFirst = isListening();
        if (!writer().close(status)) {
            end(status);
            return;
        }
        tellClosed(status);
        if (isFirst) {
            CompletableFuture.delayedExecutor(TO_ANSWER_CLOSE, TimeUnit.SECONDS).execute(() -> end(status));
        }
    }

    private void end(CloseStatus status) {
        writer().end();
        tellClosed(status); // first: Tomcat would say that there was no close
        closeUnlessInUse();
    }

    /**
     * Of one that is closed in the middle of an event Tomcat would keep what belongs to it, for good. Whoever is in that
     * event closes it himself, at its end or when he is told in {@link #timeoutAsync}.
     */
    private void closeUnlessInUse() {
        var use = socket().getLock();
        if (use.tryLock()) {
            try {
                socket().close();
            } finally {
                use.unlock();
            }
        }
    }

    private void tellClosed(CloseStatus status) {
        if (told.compareAndSet(false, true)) {
            try {
                handler().afterConnectionClosed(session(), status);
            } catch (Exception fault) {
                log.error("Fault after the close of {}", session().getId(), fault);
            }
        }
    }

    private void fail(Exception fault) {
        log.error("Fault on {}", session().getId(), fault);
        close(CloseStatus.SERVER_ERROR);
    }

    private SocketWrapperBase<?> socket() {
        return Objects.requireNonNull(socket);
    }

    private ConnectionWriter writer() {
        return Objects.requireNonNull(writer);
    }

    private WebSocketHandler handler() {
        return Objects.requireNonNull(handler);
    }

    private FrameSession session() {
        return Objects.requireNonNull(session);
    }

    @Nullable
    InetSocketAddress localAddress() {
        return socket == null ? null : InetSocketAddress.createUnresolved(socket.getLocalAddr(), socket.getLocalPort());
    }

    @Nullable
    InetSocketAddress remoteAddress() {
        return socket == null
                ? null
                : InetSocketAddress.createUnresolved(socket.getRemoteAddr(), socket.getRemotePort());
    }

    /** Every second: to one that another thread ended in the middle of an event. */
    @Override
    public void timeoutAsync(long now) {
        if (hasEnded()) {
            socket().processSocket(SocketEvent.ERROR, true);
        }
    }

    @Override
    public void setSslSupport(SSLSupport support) {}

    /** The endpoint is being paused: who uses this says good-bye by himself, in his order. */
    @Override
    public void pause() {}

    @Override
    public void destroy() {
        end(CloseStatus.NO_CLOSE_FRAME);
    }
}
