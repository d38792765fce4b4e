package sarangbang.search;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A word that is looked for, or some in a row.
 *
 * @param text folded; an initial consonant in it stands for itself and for every syllable that begins with it
 */
record Term(String text) {

    static Term of(String written) {
        return new Term(Text.folded(written));
    }

    /** Too short to be looked up by. */
    boolean isShort() {
        var grams = new AtomicInteger();
        Grams.sought(text, gram -> grams.incrementAndGet());
        return grams.get() == 0;
    }

    boolean isIn(String folded) {
        return text.chars().noneMatch(Text::isInitial) ? folded.contains(text) : isLooselyIn(folded);
    }

    private boolean isLooselyIn(String folded) {
        for (int from = 0; from + text.length() <= folded.length(); from++) {
            if (isAt(folded, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String folded, int from) {
        for (int i = 0; i < text.length(); i++) {
            char asked = text.charAt(i);
            char there = folded.charAt(from + i);
            if (asked != there && !(Text.isInitial(asked) && Text.initial(there) == asked)) {
                return false;
            }
        }
        return true;
    }
}
