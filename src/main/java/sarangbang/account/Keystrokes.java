package sarangbang.account;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name as the keys that type it. So it starts with what has been typed of it, also within a syllable of Hangul: on the
 * way to 민아 stand ㅁ, 미 and 민, and on the way to 미나 they do as well.
 */
final class Keystrokes {

    private static final List<String> FIRST =
            List.of("ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ");
    private static final List<String> MIDDLE = List.of(
            "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ",
            "ㅣ");
    private static final List<String> LAST = List.of(
            "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ",
            "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ");

    private Keystrokes() {}

    static String of(String text) {
        return Username.normal(text).codePoints().mapToObj(Keystrokes::ofLetter).collect(Collectors.joining());
    }

    /** Whether a name, or a word of it, starts so. */
    static boolean begin(String name, String keys) {
        return (" " + of(name)).contains(" " + keys);
    }

    private static String ofLetter(int letter) {
        if (letter >= 0xAC00 && letter <= 0xD7A3) {
            int at = letter - 0xAC00;
            return FIRST.get(at / (21 * 28)) + MIDDLE.get(at / 28 % 21) + LAST.get(at % 28);
        }
        if (letter >= 0x1100 && letter < 0x1100 + FIRST.size()) {
            return FIRST.get(letter - 0x1100);
        }
        if (letter >= 0x1161 && letter < 0x1161 + MIDDLE.size()) {
            return MIDDLE.get(letter - 0x1161);
        }
        if (letter > 0x11A7 && letter < 0x11A7 + LAST.size()) {
            return LAST.get(letter - 0x11A7);
        }
        return Character.toString(letter);
    }
}
