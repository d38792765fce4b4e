package sarangbang.account;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling of a name: composed, so that Hangul typed on any keyboard is the same, and in lower case. */
final class Username {

    /** Of the spelling that {@link #normal} makes; fillers of Hangul are letters that nobody sees. */
    static final String PATTERN = "(?!.*[\\u115F\\u1160\\u3164\\uFFA0])[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,31}";

    private Username() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed.replace("\0", "").strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
