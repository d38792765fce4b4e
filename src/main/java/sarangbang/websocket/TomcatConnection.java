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
import java.util.concurrent.locks.ReentrantLock;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.net.SocketWrapperBase.BlockingMode;
import org.apache.tomcat.util.net.SocketWrapperBase.CompletionState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;

/**
 * A connection that has left HTTP behind. Tomcat says when there is something to read, on one thread at a time; whoever
 * has something to write does it himself, one after the other.
 */
public final class TomcatConnection implements InternalHttpUpgradeHandler {
    private static final Logger log = LoggerFactory.getLogger(TomcatConnection.class);
    private static final int PIECE = 8 * 1024; // bytes read at once, at most
    private static final int READS_IN_A_ROW = 16; // then others have their turn: virtual threads take none by force
    private static final int MOST_TOGETHER = 64; // frames of one write
    private static final long LONGEST_WRITE = 30; // s; whoever writes is cut sooner by the one who uses this
    private static final long TO_ANSWER_CLOSE = 10; // s
    private static final long TO_END_A_FRAME = 1; // s

    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable SocketWrapperBase<?> socket;
    private @Nullable WebSocketHandler handler;
    private @Nullable FrameSession session;
    private @Nullable FrameReader frames;
    private @Nullable MessageReader messages;
    private volatile boolean closing;
    /** What came was none of the protocol's, and so is what comes after it. */
    private boolean garbled;

    private volatile boolean ended;

    /** Before Tomcat does anything with it. */
    void prepare(WebSocketHandler handler, FrameSession session, int longest) {
        this.handler = handler;
        this.session = session;
        this.frames = new FrameReader(longest);
        this.messages = new MessageReader(longest);
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
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

    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it, only fair
    private SocketState read() {
        var bytes = ByteBuffer.allocate(PIECE);
        try {
            // Until there is no more for now; the end of the stream is thrown.
            for (int reads = 1; socket().read(false, bytes.clear()) > 0 && !ended; reads++) {
                if (!garbled) {
                    Objects.requireNonNull(frames).read(bytes.flip(), this::take);
                }
                if (reads % READS_IN_A_ROW == 0) {
                    Thread.yield();
                }
            }
            return state();
        } catch (BadFrame bad) {
            garbled = true;
            close(bad.status());
            return state();
        } catch (IOException gone) {
            end(CloseStatus.NO_CLOSE_FRAME);
            return SocketState.CLOSED;
        }
    }

    /** Of a connection that has ended Tomcat must not keep anything. */
    private SocketState state() {
        return ended ? SocketState.CLOSED : SocketState.UPGRADED;
    }

    private boolean take(FrameReader.Frame frame) throws BadFrame {
        if (frame.opcode() == Frames.CLOSE) {
            closed(frame.payload());
            return false;
        }
        if (closing) {
            return true; // we have said good-bye, and only wait for the answer
        }
        var message = Objects.requireNonNull(messages).take(frame);
        if (message != null) {
            try {
                handler().handleMessage(session(), message);
            } catch (Exception fault) {
                fail(fault);
            }
        }
        return true;
    }

    /** The client's close: an answer to ours, or to be answered. */
    private void closed(ByteBuffer payload) throws BadFrame {
        if (payload.remaining() == 1) {
            throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "half a close");
        }
        var status = CloseStatus.NO_STATUS_CODE;
        if (payload.hasRemaining()) {
            int code = payload.getShort() & 0xFFFF;
            if (!isSendable(code)) {
                throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "no such close");
            }
            status = new CloseStatus(code, MessageReader.text(payload));
        }
        if (!closing) {
            say(status.equalsCode(CloseStatus.NO_STATUS_CODE) ? CloseStatus.NORMAL : status);
        }
        end(status);
    }

    private static boolean isSendable(int code) {
        boolean isReserved = code == 1004 || code == 1005 || code == 1006;
        return (code >= 1000 && code <= 1014 && !isReserved) || (code >= 3000 && code < 5000);
    }

    boolean isOpen() {
        return !closing && !ended;
    }

    /** Blocks until all of them are with the network. */
    void write(List<ByteBuffer> frames) throws IOException {
        writing.lock();
        try {
            for (int from = 0; from < frames.size(); from += MOST_TOGETHER) {
                if (!isOpen()) {
                    throw new IOException("The connection is closed");
                }
                var some = frames.subList(from, Math.min(frames.size(), from + MOST_TOGETHER));
                write(LONGEST_WRITE, some.toArray(ByteBuffer[]::new));
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(long seconds, ByteBuffer... frames) throws IOException {
        var failure = new Failure();
        var state = socket().write(
                        frames,
                        0,
                        frames.length,
                        BlockingMode.BLOCK,
                        seconds,
                        TimeUnit.SECONDS,
                        null,
                        SocketWrapperBase.COMPLETE_WRITE_WITH_COMPLETION,
                        failure);
        if (state == CompletionState.ERROR || failure.why() != null) {
            throw new IOException("Could not write", failure.why());
        }
    }

    /** Says so, and gives the client some seconds to say so too. */
    void close(CloseStatus status) {
        boolean isFirst = !closing;
        if (!say(status)) {
            end(status);
            return;
        }
        tellClosed(status);
        if (!isFirst) {
            return;
        }
        CompletableFuture.delayedExecutor(TO_ANSWER_CLOSE, TimeUnit.SECONDS).execute(() -> end(status));
    }

    /** @return whether it could be said: not twice, and not in the middle of a frame that the client does not take */
    private boolean say(CloseStatus status) {
        try {
            if (!writing.tryLock(TO_END_A_FRAME, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            if (!isOpen()) {
                return closing;
            }
            closing = true;
            write(TO_END_A_FRAME, Frames.close(status));
            return true;
        } catch (IOException gone) {
            return false;
        } finally {
            writing.unlock();
        }
    }

    private void end(CloseStatus status) {
        ended = true;
        tellClosed(status); // first: Tomcat would say that there was no close
        if (socket != null) {
            socket.close();
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

    /** Every second. One that another thread ended in the middle of an event would be kept. */
    @Override
    public void timeoutAsync(long now) {
        if (ended) {
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
