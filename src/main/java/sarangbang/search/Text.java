package sarangbang.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling of what was written and of what is looked for: composed, in lower case, a space where any space was. */
final class Text {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;
    /** As keyboards that type in parts send them, alone; composed syllables are composed by now. */
    private static final char FIRST_LEAD = '\u1100';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);

    private Text() {}

    static String folded(String written) {
        var lower = composed(written).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        var composed = composed(lower);
        return SPACES.matcher(withoutLeads(composed)).replaceAll(" ").strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String withoutLeads(String text) {
        if (text.chars().noneMatch(Text::isLead)) {
            return text;
        }
        return text.chars()
                .map(letter -> isLead(letter) ? INITIALS.charAt(letter - FIRST_LEAD) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLead(int letter) {
        return letter >= FIRST_LEAD && letter < FIRST_LEAD + INITIALS.length();
    }

    static boolean isInitial(int letter) {
        return letter >= 'ㄱ' && letter <= 'ㅎ' && INITIALS.indexOf(letter) >= 0;
    }

    static boolean isSyllable(int letter) {
        return letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE;
    }

    /** Of a syllable of Hangul the consonant it begins with; any other letter is its own. */
    static int initial(int letter) {
        return isSyllable(letter) ? INITIALS.charAt((letter - FIRST_SYLLABLE) / SYLLABLES_OF_AN_INITIAL) : letter;
    }

    /**
     * A letter that may be a word: a syllable, an ideograph, a picture. By ranges that stand for ever, and not by what this
     * Java knows of Unicode: what was made findable by another one has to be found.
     */
    static boolean standsAlone(int letter) {
        return isSyllable(letter)
                || (letter >= 'ぁ' && letter <= 'ヿ')
                || (letter >= 0x2600 && letter <= 0x27BF)
                || (letter >= 0x3400 && letter <= 0x9FFF)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0x1F000 && letter <= 0x3FFFF);
    }

    static boolean hasLink(String body) {
        return LINK.matcher(body).find();
    }
}
