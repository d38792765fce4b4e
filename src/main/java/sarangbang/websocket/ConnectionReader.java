package sarangbang.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;

/** What comes in on one connection. For one thread at a time. */
final class ConnectionReader {
    private static final int PIECE = 8 * 1024; // bytes read at once, at most
    private static final int READS_IN_A_ROW = 16; // then others have their turn: virtual threads take none by force

    private final Taker taker;
    private final FrameReader frames;
    private final MessageReader messages;
    /** What came was none of the protocol's, and so is what comes after it. */
    private boolean garbled;

    interface Taker {
        /** Whether what the client says is of use yet; its close always is. */
        boolean isListening();

        void take(WebSocketMessage<?> message);

        /** The last that comes. */
        void takeClose(CloseStatus status);

        boolean hasEnded();
    }

    /** @param longest bytes of a message */
    ConnectionReader(Taker taker, int longest) {
        this.taker = taker;
        this.frames = new FrameReader(longest);
        this.messages = new MessageReader(longest);
    }

    /**
     * All that there is for now.
     *
     * @throws IOException at the end of the stream, too
     */
    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it, only fair
    void read(SocketWrapperBase<?> socket) throws IOException, BadFrame {
        var bytes = ByteBuffer.allocate(PIECE);
        for (int reads = 1; socket.read(false, bytes.clear()) > 0 && !taker.hasEnded(); reads++) {
            take(bytes.flip());
            if (reads % READS_IN_A_ROW == 0) {
                Thread.yield();
            }
        }
    }

    private void take(ByteBuffer bytes) throws BadFrame {
        if (garbled) {
            return;
        }
        try {
            frames.read(bytes, this::take);
        } catch (BadFrame bad) {
            garbled = true;
            throw bad;
        }
    }

    private boolean take(FrameReader.Frame frame) throws BadFrame {
        if (frame.opcode() == Frames.CLOSE) {
            taker.takeClose(status(frame.payload()));
            return false;
        }
        if (taker.isListening()) {
            var message = messages.take(frame);
            if (message != null) {
                taker.take(message);
            }
        }
        return true;
    }

    private static CloseStatus status(ByteBuffer payload) throws BadFrame {
        if (!payload.hasRemaining()) {
            return CloseStatus.NO_STATUS_CODE;
        }
        if (payload.remaining() < Short.BYTES) {
            throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "half a close");
        }
        int code = payload.getShort() & 0xFFFF;
        if (!isSendable(code)) {
            throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "no such close");
        }
        return new CloseStatus(code, MessageReader.text(payload));
    }

    private static boolean isSendable(int code) {
        boolean isReserved = code == 1004 || code == 1005 || code == 1006;
        return (code >= 1000 && code <= 1014 && !isReserved) || (code >= 3000 && code < 5000);
    }
}
