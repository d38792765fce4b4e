package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A JPEG image: segments, each behind a marker, and between them what was scanned. */
final class Jpeg {

    private static final int END = -1;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    /** Its segment, without a thumbnail. */
    private static final int JFIF = 14;
    /** Programs write ten. */
    private static final int MOST_SCANS = 64;

    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean isProgressive;
    private int scans;

    Jpeg(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    Glance copy() throws IOException {
        int marker = nextMarker();
        while (marker != END && marker != END_OF_IMAGE) {
            if (marker == START_OF_IMAGE) {
                write(marker);
                marker = nextMarker();
            } else if (isAlone(marker)) {
                marker = nextMarker();
            } else {
                marker = copySegment(marker);
            }
        }
        write(END_OF_IMAGE);
        return new Glance(orientation, unpacking());
    }

    /** Of one that comes scan after scan all have to be there before the first row is, and each takes its time. */
    private Glance.Unpacking unpacking() {
        if (scans > MOST_SCANS) {
            return Glance.Unpacking.NEVER;
        }
        return isProgressive ? Glance.Unpacking.WHOLE : Glance.Unpacking.IN_ROWS;
    }

    /** @return the marker behind it */
    private int copySegment(int marker) throws IOException {
        var segment = segment();
        if (segment == null) {
            return END;
        }
        if (marker == APP1 && startsWith(segment, EXIF)) {
            keepOrientation(segment);
        } else if (isPicture(marker, segment)) {
            write(marker, marker == APP0 ? withoutThumbnail(segment) : segment);
        }
        isProgressive |= marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
        scans += marker == START_OF_SCAN ? 1 : 0;
        return marker == START_OF_SCAN ? copyScan() : nextMarker();
    }

    private static byte[] withoutThumbnail(byte[] jfif) {
        var bare = Arrays.copyOf(jfif, JFIF);
        bare[JFIF - 2] = 0;
        bare[JFIF - 1] = 0;
        return bare;
    }

    private void keepOrientation(byte[] exif) throws IOException {
        var found = Orientation.in(Arrays.copyOfRange(exif, EXIF.length, exif.length));
        if (orientation.isUpright() && !found.isUpright()) {
            orientation = found;
            var tiff = found.tiff();
            var bare = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
            System.arraycopy(tiff, 0, bare, EXIF.length, tiff.length);
            write(APP1, bare);
        }
    }

    /** Of what programs may add, the size, the colours, and how colours are kept. */
    private static boolean isPicture(int marker, byte[] segment) {
        return switch (marker) {
            case APP0 -> startsWith(segment, "JFIF\0".getBytes(ISO_8859_1));
            case APP2 -> startsWith(segment, "ICC_PROFILE\0".getBytes(ISO_8859_1));
            case APP14 -> startsWith(segment, "Adobe".getBytes(ISO_8859_1));
            default -> marker >= 0xC0 && marker <= 0xDF;
        };
    }

    private static boolean startsWith(byte[] segment, byte[] name) {
        return segment.length >= name.length && Arrays.equals(segment, 0, name.length, name, 0, name.length);
    }

    /** Restarts, and one that means nothing: nothing follows that is theirs. */
    private static boolean isAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD7) || marker <= 0x01;
    }

    /** Over whatever lies before it. */
    private int nextMarker() throws IOException {
        int one = in.read();
        while (one >= 0) {
            if (one == 0xFF) {
                int marker = afterFill();
                if (marker != 0) {
                    return marker;
                }
            }
            one = in.read();
        }
        return END;
    }

    private int afterFill() throws IOException {
        int one = in.read();
        while (one == 0xFF) {
            one = in.read();
        }
        return one;
    }

    /** What is scanned has no length: it goes on until a marker that is no part of it. */
    private int copyScan() throws IOException {
        while (true) {
            int one = in.read();
            if (one < 0) {
                return END;
            }
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int marker = afterFill();
            if (marker < 0 || (marker != 0 && !isAlone(marker))) {
                return marker;
            }
            write(marker);
        }
    }

    private byte @Nullable [] segment() throws IOException {
        int high = in.read();
        int low = in.read();
        int length = high << 8 | low;
        if (low < 0 || length < 2) {
            return null;
        }
        var segment = in.readNBytes(length - 2);
        return segment.length == length - 2 ? segment : null;
    }

    private void write(int marker, byte[] segment) throws IOException {
        write(marker);
        int length = segment.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(segment);
    }

    private void write(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }
}
