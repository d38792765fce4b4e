package sarangbang.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes out of an image what its camera, and whoever worked on it, has written into it: where, when, with what, by whom. What
 * makes the picture is copied bit by bit; what is not known to be part of it is left out, and so is what comes behind it.
 */
final class Bare {

    private static final int PIECE = 64 * 1024;

    private Bare() {}

    /** Copies one kind of image without all that. */
    private interface Way {
        Glance copy(InputStream image, OutputStream bare) throws IOException;
    }

    static boolean isNeededFor(String type) {
        return switch (type) {
            case "image/jpeg", "image/png", "image/webp", "image/gif" -> true;
            default -> false;
        };
    }

    static Glance copy(String type, Path image, Path bare) throws IOException {
        return switch (type) {
            case "image/jpeg" -> copy(image, bare, (from, to) -> new Jpeg(from, to).copy());
            case "image/png" -> copy(image, bare, (from, to) -> Glance.inRows(new Png(from, to).copy()));
            case "image/gif" ->
                copy(image, bare, (from, to) -> {
                    new Gif(from, to).copy();
                    return Glance.inRows(Orientation.UPRIGHT);
                });
            case "image/webp" -> {
                var webp = new Webp();
                var glance = copy(image, bare, webp::copy);
                webp.mend(bare);
                yield glance;
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Glance copy(Path image, Path bare, Way way) throws IOException {
        try (var from = new BufferedInputStream(Files.newInputStream(image), PIECE);
                var to = new BufferedOutputStream(Files.newOutputStream(bare), PIECE)) {
            return way.copy(from, to);
        }
    }

    /** @return false if the image ends before */
    static boolean copy(InputStream from, OutputStream to, long length) throws IOException {
        var piece = new byte[PIECE];
        for (long left = length; left > 0; ) {
            int read = from.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) {
                return false;
            }
            to.write(piece, 0, read);
            left -= read;
        }
        return true;
    }

    static boolean skip(InputStream from, long length) throws IOException {
        try {
            from.skipNBytes(length);
            return true;
        } catch (EOFException ends) {
            return false;
        }
    }
}
