package sarangbang.account;

/**
 * A socket that was {@link Connected} is so no longer.
 *
 * @param lastHeard nanoTime when the last came from it, be it a heart-beat
 */
public record Disconnected(AccountId account, boolean inPerson, long lastHeard) {}
