package sarangbang.timeline;

import java.util.HashSet;
import java.util.Set;
import sarangbang.account.AccountId;

/**
 * Asks which of these people are connected just now. Whoever knows that knows the timeline, not the other way round; so
 * it is asked as an event, and answered by the time it is published.
 *
 * @param here where to put the answer
 */
public record WhoIsHere(Set<AccountId> people, Set<AccountId> here) {

    WhoIsHere(Set<AccountId> people) {
        this(people, new HashSet<>());
    }
}
