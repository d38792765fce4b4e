package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A GIF image: pictures, and between them extensions, of which two are part of what is seen. */
final class Gif {

    private static final int HEAD = 13;
    private static final int PICTURE = 0x2C;
    private static final int PICTURE_HEAD = 9;
    private static final int EXTENSION = 0x21;
    private static final int TIMING = 0xF9;
    private static final int OF_A_PROGRAM = 0xFF;
    private static final int END = 0x3B;

    private final InputStream in;
    private final OutputStream out;

    Gif(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    void copy() throws IOException {
        var head = in.readNBytes(HEAD);
        out.write(head);
        boolean more = head.length == HEAD && copyColours(head[10]);
        while (more) {
            more = switch (in.read()) {
                case PICTURE -> copyPicture();
                case EXTENSION -> copyExtension();
                default -> false;
            };
        }
        out.write(END);
    }

    private boolean copyColours(byte flags) throws IOException {
        return (flags & 0x80) == 0 || Bare.copy(in, out, 3L << ((flags & 0x07) + 1));
    }

    private boolean copyPicture() throws IOException {
        var head = in.readNBytes(PICTURE_HEAD);
        if (head.length < PICTURE_HEAD) {
            return false;
        }
        out.write(PICTURE);
        out.write(head);
        return copyColours(head[8]) && Bare.copy(in, out, 1) && blocks(true);
    }

    private boolean copyExtension() throws IOException {
        int label = in.read();
        if (label == TIMING) {
            out.write(EXTENSION);
            out.write(label);
            return blocks(true);
        }
        return label == OF_A_PROGRAM ? copyLoop(label) : label >= 0 && blocks(false);
    }

    /** How often it runs; what else programs write is left out. */
    private boolean copyLoop(int label) throws IOException {
        int length = in.read();
        var name = in.readNBytes(Math.max(length, 0));
        boolean loops = new String(name, ISO_8859_1).equals("NETSCAPE2.0");
        if (loops) {
            out.write(EXTENSION);
            out.write(label);
            out.write(length);
            out.write(name);
        }
        return blocks(loops);
    }

    /** Up to an empty one. */
    private boolean blocks(boolean kept) throws IOException {
        for (int length = in.read(); length >= 0; length = in.read()) {
            var block = in.readNBytes(length);
            if (kept) {
                out.write(length);
                out.write(block);
            }
            if (length == 0) {
                return true;
            }
        }
        return false;
    }
}
