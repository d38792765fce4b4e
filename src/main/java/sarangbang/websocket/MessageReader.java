package sarangbang.websocket;

import java.io.ByteArrayOutputStream;
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
    private @Nullable ByteArrayOutputStream begun;

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
        if (begun == null) {
            opcode = frame.opcode();
            if (frame.last()) {
                return message(frame.payload());
            }
            begun = new ByteArrayOutputStream();
        }
        add(frame.payload(), begun);
        if (!frame.last()) {
            return null;
        }
        var bytes = ByteBuffer.wrap(begun.toByteArray());
        begun = null;
        return message(bytes);
    }

    private void add(ByteBuffer more, ByteArrayOutputStream begun) throws BadFrame {
        if (begun.size() + more.remaining() > longest) {
            throw new BadFrame(CloseStatus.TOO_BIG_TO_PROCESS, "message too big");
        }
        begun.write(more.array(), more.arrayOffset() + more.position(), more.remaining());
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
