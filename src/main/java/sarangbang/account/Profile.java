package sarangbang.account;

/** What everyone may know of an account. */
public record Profile(AccountId id, String username, String displayName) {}
