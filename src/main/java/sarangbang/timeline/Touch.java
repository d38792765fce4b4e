package sarangbang.timeline;

/**
 * An event that changed what a message says.
 *
 * @param message seq of its posting
 */
public record Touch(long seq, long message) {}
