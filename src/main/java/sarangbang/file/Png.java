package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG image: chunks, each with its length before and its sum behind it. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int SUM = 4;
    private static final int LARGEST_EXIF = 1024 * 1024;
    /** The picture, its colours and its size; and the pictures of one that moves. */
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private final DataInputStream in;
    private final DataOutputStream out;
    private Orientation orientation = Orientation.UPRIGHT;

    Png(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    Orientation copy() throws IOException {
        try {
            out.write(in.readNBytes(SIGNATURE));
            while (copyChunk()) {
                // The next one.
            }
        } catch (EOFException ends) {
            // Before its time; what there is of it is copied.
        }
        return orientation;
    }

    /** @return whether there may be another */
    private boolean copyChunk() throws IOException {
        int length = in.readInt();
        var name = new byte[4];
        in.readFully(name);
        var type = new String(name, ISO_8859_1);
        if (length < 0) {
            return false;
        }
        if (type.equals("eXIf") && length <= LARGEST_EXIF) {
            keepOrientation(in.readNBytes(length));
            return Bare.skip(in, SUM);
        }
        if (!PICTURE.contains(type)) {
            return Bare.skip(in, length + (long) SUM);
        }
        out.writeInt(length);
        out.write(name);
        return Bare.copy(in, out, length + (long) SUM) && !type.equals("IEND");
    }

    private void keepOrientation(byte[] exif) throws IOException {
        var found = Orientation.in(exif);
        if (orientation.isUpright() && !found.isUpright()) {
            orientation = found;
            write("eXIf".getBytes(ISO_8859_1), found.tiff());
        }
    }

    private void write(byte[] name, byte[] data) throws IOException {
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
