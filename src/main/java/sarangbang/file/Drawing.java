package sarangbang.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** A preview of one image: no side longer than 720 pixels, the right way up, in colours of the screen. */
final class Drawing {

    static final int LONGEST = 720;
    private static final long MOST_PIXELS = 50_000_000;
    /** Of a side: rows are kept in memory, whatever is left out of them. */
    private static final int LONGEST_SIDE = 30_000;
    /** What has to be unpacked whole before anything can be left out of it: in the memory of a small node. */
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000;

    private static final float QUALITY = 0.82f;

    private final String type;
    private final Orientation orientation;
    private final Glance.Unpacking unpacking;

    Drawing(String type, Glance glance) {
        this.type = type;
        this.orientation = glance.orientation();
        this.unpacking = glance.unpacking();
    }

    /**
     * @param width of the image as it is seen, and not of its preview
     * @param type of the preview
     */
    record Drawn(int width, int height, String type) {}

    Drawn draw(Path image, Path preview) throws IOException {
        try (var stream = ImageIO.createImageInputStream(image.toFile())) {
            var reader = reader();
            try {
                reader.setInput(stream, true, true);
                return draw(reader, preview);
            } finally {
                reader.dispose();
            }
        }
    }

    private ImageReader reader() throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) {
            throw new IOException("Nothing here reads " + type);
        }
        return readers.next();
    }

    /** How large it is stands at its beginning: it is asked before anything is unpacked. */
    private Drawn draw(ImageReader reader, Path preview) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        requireSmall(width, height);
        var smaller = halved(read(reader, Math.max(width, height)));
        var drawn = turned(scaled(smaller));
        write(drawn, preview);
        return orientation.isOnItsSide()
                ? new Drawn(height, width, typeOf(drawn))
                : new Drawn(width, height, typeOf(drawn));
    }

    private void requireSmall(int width, int height) throws IOException {
        long most = switch (unpacking) {
            case IN_ROWS -> MOST_PIXELS;
            case WHOLE -> MOST_PIXELS_AT_ONCE;
            case NEVER -> 0;
        };
        boolean isLong = Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) < 1;
        if (isLong || (long) width * height > most) {
            throw new IOException("%d × %d pixels, %s".formatted(width, height, unpacking));
        }
    }

    /** Of a large one only each second, third … pixel is unpacked. */
    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int step = Math.max(1, longest / (2 * LONGEST));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    /** Until it is less than twice as large as it should be: of what is scaled down further, pixels would be passed over. */
    private static BufferedImage halved(BufferedImage image) {
        return longest(image) < 2 * LONGEST
                ? image
                : halved(drawn(image, 0.5, Math.max(1, image.getWidth() / 2), Math.max(1, image.getHeight() / 2)));
    }

    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST / longest(image));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return drawn(image, scale, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, double scale, int width, int height) {
        return drawn(image, AffineTransform.getScaleInstance(scale, scale), width, height);
    }

    private BufferedImage turned(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (orientation.isUpright()) {
            return image;
        }
        return orientation.isOnItsSide()
                ? drawn(image, orientation.of(width, height), height, width)
                : drawn(image, orientation.of(width, height), width, height);
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform how, int width, int height) {
        boolean isClear = image.getColorModel().hasAlpha();
        var drawn =
                new BufferedImage(width, height, isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return drawn;
    }

    private static String typeOf(BufferedImage drawn) {
        return drawn.getColorModel().hasAlpha() ? "image/png" : "image/jpeg";
    }

    private static void write(BufferedImage drawn, Path preview) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(typeOf(drawn)).next();
        var how = writer.getDefaultWriteParam();
        if (typeOf(drawn).equals("image/jpeg")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        if (Thread.interrupted()) {
            throw new IOException("Nobody waits for it any more");
        }
        try (var stream = ImageIO.createImageOutputStream(preview.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
