package sarangbang.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** Frames of a server as RFC 6455 has them: whole messages, not masked. */
final class Frames {
    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;
    static final int LONGEST_CONTROL = 125; // bytes of payload, also the longest that one byte can tell

    static final int FINAL = 0x80;
    static final int TWO_BYTES = 126;
    static final int EIGHT_BYTES = 127;
    private static final int MOST_IN_TWO_BYTES = 0xFFFF;

    private Frames() {}

    static byte[] text(byte[] payload) {
        return frame(TEXT, ByteBuffer.wrap(payload)).array();
    }

    static ByteBuffer of(WebSocketMessage<?> message) {
        return switch (message) {
            case TextFrame frame -> frame.bytes();
            case TextMessage text -> frame(TEXT, ByteBuffer.wrap(text.asBytes()));
            case BinaryMessage binary -> frame(BINARY, binary.getPayload().duplicate());
            case PingMessage ping -> frame(PING, ping.getPayload().duplicate());
            case PongMessage pong -> frame(PONG, pong.getPayload().duplicate());
            default -> throw new IllegalArgumentException("No WebSocket message: " + message);
        };
    }

    static ByteBuffer close(CloseStatus status) {
        var reason =
                status.getReason() == null ? new byte[0] : status.getReason().getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(LONGEST_CONTROL).putShort((short) status.getCode());
        payload.put(Arrays.copyOf(reason, Math.min(reason.length, payload.remaining())));
        return frame(CLOSE, payload.flip());
    }

    private static ByteBuffer frame(int opcode, ByteBuffer payload) {
        int length = payload.remaining();
        int lengthBytes = length <= LONGEST_CONTROL ? 0 : length <= MOST_IN_TWO_BYTES ? Short.BYTES : Long.BYTES;
        var frame = ByteBuffer.allocate(2 + lengthBytes + length).put((byte) (FINAL | opcode));
        switch (lengthBytes) {
            case 0 -> frame.put((byte) length);
            case Short.BYTES -> frame.put((byte) TWO_BYTES).putShort((short) length);
            default -> frame.put((byte) EIGHT_BYTES).putLong(length);
        }
        return frame.put(payload).flip();
    }
}
