package sarangbang.file;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up an image is to be shown: the one thing of EXIF that is kept.
 *
 * @param value 1 to 8, as EXIF has it; 1 is as it is
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final short TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int NEXT = 4;

    /** @param tiff what EXIF is, from its byte order on */
    static Orientation in(byte[] tiff) {
        try {
            return in(ByteBuffer.wrap(tiff));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return UPRIGHT;
        }
    }

    private static Orientation in(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(4);
        tiff.position(tiff.getInt());
        for (int left = tiff.getShort() & 0xffff; left > 0; left--) {
            if (tiff.getShort() == TAG) {
                int value = tiff.position(tiff.position() + 6).getShort();
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
            tiff.position(tiff.position() + ENTRY - 2);
        }
        return UPRIGHT;
    }

    boolean isUpright() {
        return value == 1;
    }

    /** Whether height is seen as width. */
    boolean isOnItsSide() {
        return value >= 5;
    }

    /** EXIF that says this and nothing else. */
    byte[] tiff() {
        return ByteBuffer.allocate(8 + 2 + ENTRY + NEXT)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** From an image of this size to how it is seen. */
    AffineTransform of(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
