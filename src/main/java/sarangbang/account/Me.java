package sarangbang.account;

/** An account as its owner sees it. */
record Me(AccountId id, String username, String displayName, boolean admin) {}
