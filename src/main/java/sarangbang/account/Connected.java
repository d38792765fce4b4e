package sarangbang.account;

/**
 * One more socket of this account is open on this node.
 *
 * @param inPerson not by a program of theirs
 */
public record Connected(AccountId account, boolean inPerson) {}
