package sarangbang.timeline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sarangbang.Invalid;

/** What may be a reaction: one emoji, however many code points it is made of. */
final class Emoji {

    private static final Pattern PICTURE = Pattern.compile("\\p{IsEmoji_Presentation}|\\p{IsEmoji}\\ufe0f");
    private static final Pattern ONE = Pattern.compile("(?=[\\p{IsEmoji}\\p{IsEmoji_Component}]{1,16}$)\\X");

    private Emoji() {}

    static String check(@Nullable String text) {
        if (text == null
                || !ONE.matcher(text).matches()
                || !PICTURE.matcher(text).find()) {
            throw new Invalid("emoji", "one emoji");
        }
        return text;
    }
}
