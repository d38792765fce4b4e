package sarangbang.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** Bytes of a client to messages, as RFC 6455 has it. */
class ReadingTests {

    private static final int LONGEST = 70_000;
    private static final int TEXT = Frames.FINAL | Frames.TEXT;

    private final FrameReader frames = new FrameReader(LONGEST);
    private final MessageReader messages = new MessageReader(LONGEST);
    private final List<WebSocketMessage<?>> heard = new ArrayList<>();

    @Test
    void readsWhatComesInPiecesOfAnySize() throws Exception {
        var random = new Random(1);
        var sent = new ByteArrayOutputStream();
        var said = new ArrayList<String>();
        for (int length : new int[] {0, 1, 125, 126, 127, 65_535, 65_536, 3}) {
            var text = "가".repeat(length / 3) + "x".repeat(length % 3);
            said.add(text);
            sent.write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
        }
        var all = sent.toByteArray();
        for (int from = 0; from < all.length; ) {
            int to = Math.min(all.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 9_000));
            read(ByteBuffer.wrap(all, from, to - from).slice());
            from = to;
        }
        assertThat(heard).extracting(message -> (String) message.getPayload()).isEqualTo(said);
    }

    @Test
    void readsWhatComesByteByByte() throws Exception {
        for (var one : frame(TEXT, "사랑".repeat(10_000).getBytes(StandardCharsets.UTF_8))) {
            read(new byte[] {one});
        }
        assertThat(heard).containsExactly(new TextMessage("사랑".repeat(10_000)));
    }

    @Test
    void joinsPiecesOfAMessageAndHearsAPingBetweenThem() throws Exception {
        var word = "사랑방".getBytes(StandardCharsets.UTF_8);
        read(frame(Frames.TEXT, slice(word, 0, 4)));
        read(frame(Frames.FINAL | Frames.PING, new byte[] {1}));
        read(frame(Frames.CONTINUATION, slice(word, 4, 5)));
        read(frame(Frames.FINAL | Frames.CONTINUATION, slice(word, 5, 9)));
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()).isInstanceOf(PingMessage.class);
        assertThat(heard.getLast()).isEqualTo(new TextMessage("사랑방"));
    }

    @Test
    void readsBytesAsBytes() throws Exception {
        read(frame(Frames.FINAL | Frames.BINARY, new byte[] {(byte) 0xFF}));
        assertThat(heard).containsExactly(new BinaryMessage(new byte[] {(byte) 0xFF}));
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT | 0x40, Frames.FINAL | 0x3, Frames.FINAL | 0xB, Frames.PING, Frames.FINAL})
    void refusesWhatIsNoFrameOrOutOfPlace(int first) {
        assertThatThrownBy(() -> read(frame(first, new byte[1])))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().getCode()).isEqualTo(1002));
    }

    @Test
    void refusesWhatIsNotMasked() {
        assertThatThrownBy(() -> read(Frames.text(new byte[1])))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().getCode()).isEqualTo(1002));
    }

    @Test
    void refusesALongControlFrame() {
        assertThatThrownBy(() -> read(frame(Frames.FINAL | Frames.PING, new byte[126])))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().getCode()).isEqualTo(1002));
    }

    /** By its head alone: nobody waits for the rest. */
    @Test
    void refusesWhatIsTooLongBeforeItHasCome() {
        var head = slice(frame(TEXT, new byte[LONGEST + 1]), 0, 10);
        assertThatThrownBy(() -> read(head))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().equalsCode(CloseStatus.TOO_BIG_TO_PROCESS))
                                .isTrue());
    }

    @Test
    void refusesPiecesThatAreTooLongTogether() throws Exception {
        read(frame(Frames.TEXT, new byte[LONGEST]));
        assertThatThrownBy(() -> read(frame(Frames.FINAL, new byte[1])))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().getCode()).isEqualTo(1009));
    }

    @Test
    void refusesATextThatIsNone() {
        assertThatThrownBy(() -> read(frame(TEXT, new byte[] {(byte) 0xC0, 0x20})))
                .isInstanceOfSatisfying(
                        BadFrame.class,
                        bad -> assertThat(bad.status().getCode()).isEqualTo(1007));
    }

    private void read(byte[] bytes) throws BadFrame {
        read(ByteBuffer.wrap(bytes));
    }

    private void read(ByteBuffer bytes) throws BadFrame {
        frames.read(bytes, frame -> {
            var message = messages.take(frame);
            if (message != null) {
                heard.add(message);
            }
            return true;
        });
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** As a client sends it. */
    private static byte[] frame(int first, byte[] payload) {
        var length = payload.length;
        var frame = ByteBuffer.allocate(14 + length).put((byte) first);
        if (length <= Frames.LONGEST_CONTROL) {
            frame.put((byte) (0x80 | length));
        } else if (length <= 0xFFFF) {
            frame.put((byte) (0x80 | Frames.TWO_BYTES)).putShort((short) length);
        } else {
            frame.put((byte) (0x80 | Frames.EIGHT_BYTES)).putLong(length);
        }
        var mask = new byte[] {0x12, 0x34, 0x56, 0x78};
        frame.put(mask);
        for (int i = 0; i < length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        return slice(frame.array(), 0, frame.position());
    }
}
