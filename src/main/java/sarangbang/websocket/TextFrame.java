package sarangbang.websocket;

import java.nio.ByteBuffer;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** A whole text message, encoded once for all who are sent it. Its payload is UTF-8. */
public final class TextFrame implements WebSocketMessage<byte[]> {
    private final byte[] text;
    private final byte[] encoded;

    public TextFrame(byte[] text) {
        this.text = text;
        this.encoded = Frames.text(text);
    }

    @Override
    public byte[] getPayload() {
        return text;
    }

    @Override
    public int getPayloadLength() {
        return text.length;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    /** For a session of another kind. */
    public TextMessage asMessage() {
        return new TextMessage(text);
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(encoded);
    }
}
