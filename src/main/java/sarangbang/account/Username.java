package sarangbang.account;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling of a name: composed, so that Hangul typed on any keyboard is the same, and in lower case. */
final class Username {

    static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,31}";

    private Username() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
