package sarangbang.account;

/** On this node: what it knows of this account's profile may not be so any more. */
public record ProfileStale(AccountId account) {}
