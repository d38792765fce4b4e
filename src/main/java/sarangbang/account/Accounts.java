package sarangbang.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, AccountId> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    List<Account> findByIdIn(Collection<AccountId> ids);

    Optional<Account> findByUsername(String username);

    List<Account> findByUsernameIn(Collection<String> usernames);

    boolean existsByUsername(String username);

    /** @param prefix lower case, with LIKE's own characters escaped by a backslash */
    @Query("""
            select a from Account a
            where a.username like concat(:prefix, '%') escape '\\' or lower(a.displayName) like concat(:prefix, '%') escape '\\'
            order by a.username""")
    List<Account> startingWith(String prefix, Limit limit);
}
