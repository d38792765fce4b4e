package sarangbang.preview;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a page is written: as its first bytes show, else as its Content-Type says, else as it says itself at its beginning, else UTF-8. */
final class PageCharset {

    private static final int BEGINNING = 4_096;
    private static final Pattern NAMED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Whatever a page calls it, browsers read these as Windows does: all of Hangul, not the 2,350 syllables of the standard. */
    private static final Set<String> KOREAN = Set.of(
            "euc-kr",
            "euckr",
            "cp949",
            "ms949",
            "uhc",
            "korean",
            "ksc5601",
            "ksc_5601",
            "ks_c_5601-1987",
            "ks_c_5601-1989",
            "windows-949");

    private static final String AS_WINDOWS_DOES = "x-windows-949";

    private PageCharset() {}

    static Charset of(String contentType, byte[] page) {
        var beginning = new String(page, 0, Math.min(page.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return marked(beginning)
                .or(() -> named(contentType))
                .or(() -> named(beginning))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> marked(String beginning) {
        if (beginning.startsWith("\u00EF\u00BB\u00BF")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (beginning.startsWith("\u00FE\u00FF")) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return beginning.startsWith("\u00FF\u00FE") ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<Charset> named(String text) {
        var name = NAMED.matcher(text);
        return name.find() ? meant(name.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Charset> meant(String name) {
        try {
            return Optional.of(Charset.forName(KOREAN.contains(name) ? AS_WINDOWS_DOES : name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
