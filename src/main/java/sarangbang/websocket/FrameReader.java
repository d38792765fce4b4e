package sarangbang.websocket;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/**
 * Cuts what comes from one client into frames. Between two frames it keeps nothing. For one thread at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, 5.2</a>
 */
final class FrameReader {
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;
    private static final int MASK = 4; // bytes

    private final int longest;
    /** The beginning of a frame whose end is still to come, and room for more. */
    private @Nullable ByteBuffer begun;

    /** @param longest bytes of a frame's payload */
    FrameReader(int longest) {
        this.longest = longest;
    }

    /** @param payload not masked any more; nobody else's */
    record Frame(boolean last, int opcode, ByteBuffer payload) {
        boolean isControl() {
            return opcode >= Frames.CLOSE;
        }
    }

    interface Taker {
        /** @return whether to go on */
        boolean take(Frame frame) throws BadFrame;
    }

    /** @param bytes of which the reader may keep nothing */
    void read(ByteBuffer bytes, Taker taker) throws BadFrame {
        boolean isOurs = begun != null;
        var all = begun == null ? bytes : grown(begun, bytes).flip();
        begun = null;
        for (var frame = next(all); frame != null; frame = next(all)) {
            if (!taker.take(frame)) {
                return;
            }
        }
        if (all.hasRemaining()) {
            begun = isOurs && all.position() == 0
                    ? all.position(all.limit()).limit(all.capacity())
                    : ByteBuffer.allocate(all.remaining()).put(all);
        }
    }

    /** By doubling: a frame that comes byte by byte must not be copied with each of them. */
    private static ByteBuffer grown(ByteBuffer begun, ByteBuffer more) {
        if (begun.remaining() >= more.remaining()) {
            return begun.put(more);
        }
        int size = Math.max(2 * begun.capacity(), begun.position() + more.remaining());
        return ByteBuffer.allocate(size).put(begun.flip()).put(more);
    }

    /** Null if its end is not there yet; then nothing is taken. */
    private @Nullable Frame next(ByteBuffer bytes) throws BadFrame {
        var in = bytes.duplicate();
        if (in.remaining() < 2) {
            return null;
        }
        int first = in.get() & 0xFF;
        int second = in.get() & 0xFF;
        check(first, second);
        int lengthBytes = switch (second & LENGTH) {
            case Frames.TWO_BYTES -> Short.BYTES;
            case Frames.EIGHT_BYTES -> Long.BYTES;
            default -> 0;
        };
        if (in.remaining() < lengthBytes) {
            return null;
        }
        long length = switch (lengthBytes) {
            case Short.BYTES -> in.getShort() & 0xFFFF;
            case Long.BYTES -> in.getLong();
            default -> second & LENGTH;
        };
        if (length < 0 || length > longest) {
            throw new BadFrame(CloseStatus.TOO_BIG_TO_PROCESS, "frame too big");
        }
        if (in.remaining() < MASK + length) {
            return null;
        }
        var payload = unmasked(in, (int) length);
        bytes.position(in.position());
        return new Frame((first & Frames.FINAL) != 0, first & OPCODE, payload);
    }

    private static void check(int first, int second) throws BadFrame {
        int opcode = first & OPCODE;
        boolean isKnown = opcode <= Frames.BINARY || (opcode >= Frames.CLOSE && opcode <= Frames.PONG);
        boolean isControl = opcode >= Frames.CLOSE;
        boolean isWholeControl = (first & Frames.FINAL) != 0 && (second & LENGTH) <= Frames.LONGEST_CONTROL;
        if ((first & RESERVED) != 0 || !isKnown || (isControl && !isWholeControl) || (second & MASKED) == 0) {
            throw new BadFrame(CloseStatus.PROTOCOL_ERROR, "not a frame of a client");
        }
    }

    private static ByteBuffer unmasked(ByteBuffer in, int length) {
        var mask = new byte[MASK];
        in.get(mask);
        var payload = new byte[length];
        in.get(payload);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % MASK];
        }
        return ByteBuffer.wrap(payload);
    }
}
