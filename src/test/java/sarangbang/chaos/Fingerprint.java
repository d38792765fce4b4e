package sarangbang.chaos;

import org.jspecify.annotations.Nullable;

/** 32 bits in the place of words: enough to tell two of them apart, and 10 million fit into memory. */
final class Fingerprint {

    static final int OF_NOTHING = of("");

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** FNV-1a over all parts, with a mark between them. */
    static int of(@Nullable Object... parts) {
        long hash = OFFSET;
        for (var part : parts) {
            var text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0xffff) * PRIME;
        }
        return (int) (hash ^ (hash >>> 32));
    }
}
