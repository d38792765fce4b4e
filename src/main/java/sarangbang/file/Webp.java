package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A WebP image: chunks of a RIFF file, which says how long it is, and what is in it, before they come. */
final class Webp {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    /** Of a chunk: what it says of the size is in it. */
    private static final int BEGINNING = 10;

    private static final int LARGEST_EXIF = 1024 * 1024;
    private static final int SAYS_EXIF = 0x08;
    private static final int SAYS_XMP = 0x04;
    private static final Set<String> PICTURE = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private Orientation orientation = Orientation.UPRIGHT;
    private boolean isExtended;
    private boolean isWhatItSays = true;
    private @Nullable Size canvas;

    Glance copy(InputStream in, OutputStream out) throws IOException {
        out.write(in.readNBytes(HEAD));
        while (copyChunk(in, out)) {
            // The next one.
        }
        return new Glance(orientation, isWhatItSays ? Glance.Unpacking.WHOLE : Glance.Unpacking.NEVER);
    }

    /** @return whether there may be another */
    private boolean copyChunk(InputStream in, OutputStream out) throws IOException {
        var head = in.readNBytes(CHUNK_HEAD);
        if (head.length < CHUNK_HEAD) {
            return false;
        }
        var type = new String(head, 0, 4, ISO_8859_1);
        long length = Integer.toUnsignedLong(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        long padded = length + length % 2;
        if (type.equals("EXIF") && length <= LARGEST_EXIF) {
            keepOrientation(in.readNBytes((int) padded), out);
            return true;
        }
        if (!PICTURE.contains(type)) {
            return Bare.skip(in, padded);
        }
        out.write(head);
        return copyPicture(type, padded, in, out);
    }

    /**
     * What it says first of its size is what everybody goes by, and what is unpacked is what it says last. Of one that
     * moves nothing is unpacked.
     */
    private boolean copyPicture(String type, long length, InputStream in, OutputStream out) throws IOException {
        var beginning = in.readNBytes((int) Math.min(BEGINNING, length));
        out.write(beginning);
        switch (type) {
            case "VP8X" -> {
                isExtended = true;
                canvas = size(beginning, 4, 24);
            }
            case "VP8 " -> require(size(beginning, 6, 14));
            case "VP8L" -> require(losslessSize(beginning));
            case "ANIM", "ANMF" -> isWhatItSays = false;
            default -> {
                // Nothing of this has a size.
            }
        }
        return Bare.copy(in, out, length - beginning.length);
    }

    private record Size(long width, long height) {}

    private void require(Size picture) {
        isWhatItSays &= canvas == null || canvas.equals(picture);
        canvas = picture;
    }

    /** @param bits of each of them; of 24 they are one less than what is meant */
    private static Size size(byte[] bytes, int at, int bits) {
        int step = (bits + 7) / 8;
        long mask = (1L << bits) - 1;
        int more = bits == 24 ? 1 : 0;
        return new Size((number(bytes, at, step) & mask) + more, (number(bytes, at + step, step) & mask) + more);
    }

    private static Size losslessSize(byte[] bytes) {
        long both = number(bytes, 1, 4);
        return new Size((both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1);
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | (at + i < bytes.length ? bytes[at + i] & 0xFF : 0);
        }
        return number;
    }

    /** Some begin it as a JPEG does. */
    private void keepOrientation(byte[] exif, OutputStream out) throws IOException {
        boolean named = new String(exif, 0, Math.min(exif.length, 4), ISO_8859_1).equals("Exif");
        var found = Orientation.in(named && exif.length > 6 ? Arrays.copyOfRange(exif, 6, exif.length) : exif);
        if (isExtended && orientation.isUpright() && !found.isUpright()) {
            orientation = found;
            var tiff = found.tiff();
            out.write("EXIF".getBytes(ISO_8859_1));
            out.write(littleEndian(tiff.length));
            out.write(tiff);
        }
    }

    /** Makes what it says of itself true again. */
    void mend(Path bare) throws IOException {
        try (var file = new RandomAccessFile(bare.toFile(), "rw")) {
            if (file.length() >= HEAD) {
                file.seek(4);
                file.write(littleEndian((int) file.length() - CHUNK_HEAD));
            }
            int flags = HEAD + CHUNK_HEAD;
            if (isExtended && file.length() > flags) {
                file.seek(flags);
                int said = file.read() & ~SAYS_XMP & ~SAYS_EXIF;
                file.seek(flags);
                file.write(orientation.isUpright() ? said : said | SAYS_EXIF);
            }
        }
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
