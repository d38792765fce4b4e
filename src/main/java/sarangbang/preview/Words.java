package sarangbang.preview;

/**
 * Words of strangers, as they may stand in the log: in one line, not too long, without what PostgreSQL or UTF-8 could not
 * hold, and without what turns the reading direction of all that comes after.
 */
final class Words {

    private Words() {}

    static String of(String text, int most) {
        var plain = text.codePoints()
                .filter(one -> !cannotBeKept(one))
                .map(one -> isGap(one) ? ' ' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        int length = plain.codePointCount(0, plain.length());
        return length <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static boolean cannotBeKept(int one) {
        return one == 0
                || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE)
                || (one >= 0x202A && one <= 0x202E)
                || (one >= 0x2066 && one <= 0x2069);
    }

    private static boolean isGap(int one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || Character.isISOControl(one);
    }
}
