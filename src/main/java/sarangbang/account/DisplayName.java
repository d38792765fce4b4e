package sarangbang.account;

/** A name as it is shown: anything but controls, and marks that turn the text around them. Joiners of emoji may stay. */
final class DisplayName {

    static final String PATTERN = "[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*";

    private DisplayName() {}
}
