package sarangbang.account;

/** One more socket of this account is open on this node. */
public record Connected(AccountId account) {}
