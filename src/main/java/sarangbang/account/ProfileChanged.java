package sarangbang.account;

/** Somebody is called otherwise from now on. */
public record ProfileChanged(AccountId account) {}
