package sarangbang.presence;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import sarangbang.account.AccountId;

/**
 * Somebody who is there.
 *
 * @param inPerson with a page of theirs; else by a program alone, which is connected by an access token
 */
record Visitor(AccountId account, boolean inPerson) {

    static Set<AccountId> accounts(Collection<Visitor> visitors) {
        return visitors.stream().map(Visitor::account).collect(toCollection(HashSet::new));
    }
}
