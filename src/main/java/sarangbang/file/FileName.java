package sarangbang.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a file may be called: what somebody else sees of it, and saves it under. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 12;
    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Control characters, those that turn the direction of writing and so an ending around, and lone surrogates. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private FileName() {}

    static String clean(String asked) {
        var bare = FOLDERS.matcher(asked).replaceFirst("");
        var seen =
                UNSEEN.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).replaceAll("");
        var name = shorten(seen.strip());
        return name.chars().allMatch(one -> one == '.') ? NAMELESS : name;
    }

    /** In its middle, so that its ending stays. */
    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        int kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }
}
