package sarangbang.search;

import java.io.ByteArrayOutputStream;
import java.util.Collection;

/**
 * In which of a block's 64 places each of its grams is: for each gram 64 bits, of which only the bytes that have any are
 * kept, behind one byte that says which.
 */
final class Places {

    private Places() {}

    static byte[] written(Collection<Long> masks) {
        var bytes = new ByteArrayOutputStream(masks.size() * 3);
        for (long mask : masks) {
            bytes.write(present(mask));
            for (long left = mask; left != 0; left >>>= Byte.SIZE) {
                if ((left & 0xFF) != 0) {
                    bytes.write((int) (left & 0xFF));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int present(long mask) {
        int present = 0;
        for (int index = 0; index < Long.BYTES; index++) {
            if ((mask >>> (index * Byte.SIZE) & 0xFF) != 0) {
                present |= 1 << index;
            }
        }
        return present;
    }

    /** Those of the n-th gram. */
    static long read(byte[] written, int n) {
        int at = 0;
        for (int before = 0; before < n; before++) {
            at += 1 + Integer.bitCount(written[at] & 0xFF);
        }
        long mask = 0;
        int present = written[at++] & 0xFF;
        for (int index = 0; index < Long.BYTES; index++) {
            if ((present & 1 << index) != 0) {
                mask |= (written[at++] & 0xFFL) << (index * Byte.SIZE);
            }
        }
        return mask;
    }
}
