package sarangbang.presence;

import java.util.Set;
import sarangbang.account.AccountId;

/** They have nothing of the house open any more, since some seconds. Told on one node. */
public record Gone(Set<AccountId> accounts) {}
