package sarangbang.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.net.SocketWrapperBase.BlockingMode;
import org.apache.tomcat.util.net.SocketWrapperBase.CompletionState;
import org.springframework.web.socket.CloseStatus;

/** What goes out on one connection: of one thread at a time, and after a close nothing more. */
final class ConnectionWriter {
    private static final int MOST_TOGETHER = 64; // frames of one write
    private static final long LONGEST_WRITE = 30; // s; whoever writes is cut sooner by the one who uses this
    private static final long TO_END_A_FRAME = 1; // s

    private final SocketWrapperBase<?> socket;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closing;
    private volatile boolean ended;

    ConnectionWriter(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    boolean isOpen() {
        return !closing && !ended;
    }

    /** Whether we have said good-bye. */
    boolean isClosing() {
        return closing;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Nothing goes out any more, not even what is being written. */
    void end() {
        ended = true;
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

    /** @return whether it could be said: not twice, and not in the middle of a frame that the client does not take */
    boolean close(CloseStatus status) {
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

    private void write(long seconds, ByteBuffer... frames) throws IOException {
        var failure = new Failure();
        var state = socket.write(
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
}
