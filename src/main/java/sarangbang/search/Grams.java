package sarangbang.search;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The pieces of a text. A syllable of Hangul says as much as three letters of an alphabet: it is a piece by itself, two are
 * one, and three letters are one where none of them is such; of initial consonants two are one and three. What is looked
 * for is looked up by the longest pieces that cover it.
 */
final class Grams {

    private Grams() {}

    /** Of a text that is to be found. */
    static void of(String folded, IntConsumer take) {
        runs(folded, run -> {
            for (int at = 0; at < run.length; at++) {
                letters(run, at, take);
                initials(run, at, take);
            }
        });
    }

    private static void letters(int[] run, int at, IntConsumer take) {
        if (Text.standsAlone(run[at])) {
            take.accept(Gram.of(run[at]));
        }
        if (at + 1 < run.length) {
            take.accept(Gram.of(run[at], run[at + 1]));
        }
        if (isSpelled(run, at)) {
            take.accept(Gram.of(run[at], run[at + 1], run[at + 2]));
        }
    }

    private static void initials(int[] run, int at, IntConsumer take) {
        if (isKorean(run, at, 2)) {
            take.accept(Gram.ofInitials(run[at], run[at + 1]));
        }
        if (isKorean(run, at, 3)) {
            take.accept(Gram.ofInitials(run[at], run[at + 1], run[at + 2]));
        }
    }

    /** Of a text that is looked for. None if it is too short to be looked up. */
    static void sought(String folded, IntConsumer take) {
        runs(folded, run -> {
            if (run.length == 1 && Text.standsAlone(run[0])) {
                take.accept(Gram.of(run[0]));
            }
            var covered = new BitSet();
            for (int at = 0; at + 2 < run.length; at++) {
                triple(run, at, covered, take);
            }
            for (int at = 0; at + 1 < run.length; at++) {
                if (!covered.get(at)) {
                    pair(run, at, take);
                }
            }
        });
    }

    private static void triple(int[] run, int at, BitSet covered, IntConsumer take) {
        if (isLoose(run, at, 3)) {
            if (isKorean(run, at, 3)) {
                take.accept(Gram.ofInitials(run[at], run[at + 1], run[at + 2]));
                cover(run, at, covered);
            }
        } else if (isSpelled(run, at)) {
            take.accept(Gram.of(run[at], run[at + 1], run[at + 2]));
            covered.set(at, at + 2);
        }
    }

    /** Two whole syllables say more than their initials. */
    private static void cover(int[] run, int at, BitSet covered) {
        for (int pair = at; pair < at + 2; pair++) {
            if (isLoose(run, pair, 2)) {
                covered.set(pair);
            }
        }
    }

    private static void pair(int[] run, int at, IntConsumer take) {
        if (!isLoose(run, at, 2)) {
            take.accept(Gram.of(run[at], run[at + 1]));
        } else if (isKorean(run, at, 2)) {
            take.accept(Gram.ofInitials(run[at], run[at + 1]));
        }
    }

    /** Letters of an alphabet, digits, signs. */
    private static boolean isSpelled(int[] run, int at) {
        return at + 2 < run.length
                && !Text.standsAlone(run[at])
                && !Text.standsAlone(run[at + 1])
                && !Text.standsAlone(run[at + 2]);
    }

    private static boolean isKorean(int[] run, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (i >= run.length || !(Text.isSyllable(run[i]) || Text.isInitial(run[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of them may stand for a syllable. */
    private static boolean isLoose(int[] run, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (Text.isInitial(run[i])) {
                return true;
            }
        }
        return false;
    }

    /** What stands between spaces. */
    private static void runs(String folded, Consumer<int[]> take) {
        int from = 0;
        while (from < folded.length()) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            if (to > from) {
                take.accept(folded.substring(from, to).codePoints().toArray());
            }
            from = to + 1;
        }
    }
}
