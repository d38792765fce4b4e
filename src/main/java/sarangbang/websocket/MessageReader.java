package sarangbang.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** Puts messages together that come in several frames. Between two messages it keeps nothing. */
final class MessageReader {
    private static final CloseStatus NOT_UTF_8 = CloseStatus.BAD_DATA;

    private final int longest;
    private int opcode;
    private @Nullable ByteBuffer begun;

    /** @param longest bytes of a message */
    MessageReader(int longest) {
        this.longest = longest;
    }

    /** @return null while the message is not whole; a close is no message */
    @Nullable
    WebSocketMessage<?> take(FrameReader.Frame frame) throws BadFrame {
        if (frame.isControl()) {
            return frame.opcode() == Frames.PING ? new PingMessage(frame.payload()) : new PongMessage(frame.payload());
        }
        if ((frame.opcode() == Frames.CONTINUATION) != (begun != null)) {
            throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "a message in the middle of another");
        }
        opcode = begun == null ? frame.opcode() : opcode;
        var bytes = joined(frame.payload());
        begun = frame.last() ? null : bytes;
        return frame.last() ? message(bytes) : null;
    }

    private ByteBuffer joined(ByteBuffer more) throws BadFrame {
        if (begun == null) {
            return more;
        }
        if (begun.remaining() + more.remaining() > longest) {
            throw new BadFrame(CloseStatus.TOO_BIG_TO_PROCESS, "message too big");
        }
        return ByteBuffer.allocate(begun.remaining() + more.remaining())
                .put(begun)
                .put(more)
                .flip();
    }

    private WebSocketMessage<?> message(ByteBuffer bytes) throws BadFrame {
        if (opcode == Frames.BINARY) {
            return new BinaryMessage(bytes);
        }
        return new TextMessage(text(bytes));
    }

    static String text(ByteBuffer bytes) throws BadFrame {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new BadFrame(NOT_UTF_8, "not UTF-8");
        }
    }
}
