package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images as cameras and programs leave them: with where they were taken, in every place where that is written. */
final class Photos {

    /** Of where it was taken. Whoever finds these bytes knows. */
    static final String WHERE = "37.5796N,126.9770E";

    /** One pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>" + WHERE + "</x:xmpmeta>";

    private Photos() {}

    /** The left half red, the right half blue. */
    static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** @param orientation as EXIF has it */
    static byte[] jpeg(int width, int height, int orientation) {
        var plain = written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, joined("Exif\0\0".getBytes(ISO_8859_1), exif(orientation))),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + XMP).getBytes(UTF_8)),
                segment(0xED, ("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\30" + WHERE).getBytes(ISO_8859_1)),
                segment(0xE2, ("MPF\0" + WHERE).getBytes(ISO_8859_1)),
                segment(0xFE, WHERE.getBytes(ISO_8859_1)),
                Arrays.copyOfRange(plain, 2, plain.length),
                // As telephones append what moves, or a second image with an EXIF of its own.
                WHERE.getBytes(ISO_8859_1));
    }

    static byte[] pngWithPlace(int width, int height) {
        var plain = png(width, height);
        int head = 8 + 25;
        return joined(
                Arrays.copyOf(plain, head),
                chunk("eXIf", exif(1)),
                chunk("tEXt", ("Location\0" + WHERE).getBytes(ISO_8859_1)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + XMP).getBytes(UTF_8)),
                Arrays.copyOfRange(plain, head, plain.length),
                WHERE.getBytes(ISO_8859_1));
    }

    static byte[] webpWithPlace(int orientation) {
        var extended = riff("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var body = joined(
                "WEBP".getBytes(ISO_8859_1),
                extended,
                Arrays.copyOfRange(WEBP, 12, WEBP.length),
                riff("EXIF", exif(orientation)),
                riff("XMP ", XMP.getBytes(UTF_8)));
        return riff("RIFF", body);
    }

    static byte[] gifWithPlace(int width, int height) {
        var plain = written(drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        int end = plain.length - 1;
        var words = WHERE.getBytes(ISO_8859_1);
        return joined(
                Arrays.copyOf(plain, end),
                new byte[] {0x21, (byte) 0xFE, (byte) words.length},
                words,
                new byte[] {0, 0x21, (byte) 0xFF, 11},
                "XMP DataXMP".getBytes(ISO_8859_1),
                new byte[] {(byte) words.length},
                words,
                new byte[] {0, 0x3B});
    }

    /** Says that it is enormous, and is a few bytes. */
    static byte[] bomb() {
        return empty(30_000, 30_000, 8, 2);
    }

    /** As few pixels as a camera makes, all in one row. */
    static byte[] ribbon() {
        return empty(50_000_000, 1, 16, 6);
    }

    private static byte[] empty(int width, int height, int depth, int colours) {
        var size = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) depth, (byte) colours, 0, 0, 0})
                .array();
        return joined(
                Arrays.copyOf(png(1, 1), 8),
                chunk("IHDR", size),
                chunk("IDAT", new byte[20]),
                chunk("IEND", new byte[0]));
    }

    /** One directory with the orientation and where it was taken, in the words of a tag for free text. */
    private static byte[] exif(int orientation) {
        var words = WHERE.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + words.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(words.length)
                .putInt(8 + 2 + 2 * 12 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(words)
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var sum = new CRC32();
        sum.update(type.getBytes(ISO_8859_1));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        try {
            var all = new ByteArrayOutputStream();
            var out = new DataOutputStream(all);
            for (var part : parts) {
                out.write(part);
            }
            return all.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
