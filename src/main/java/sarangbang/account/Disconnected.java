package sarangbang.account;

/** A socket that was {@link Connected} is so no longer. */
public record Disconnected(AccountId account) {}
