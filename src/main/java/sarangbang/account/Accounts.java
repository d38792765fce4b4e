package sarangbang.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, AccountId> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    List<Account> findByIdIn(Collection<AccountId> ids);

    Optional<Account> findByUsername(String username);

    List<Account> findByUsernameIn(Collection<String> usernames);

    boolean existsByUsername(String username);

    /** Whoever changes an account waits here for the one before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> lock(AccountId id);

    /** Until the transaction ends nothing is taken back from it. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> hold(AccountId id);

    /** Whoever makes them fewer waits here for the one before, and so finds who is left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.admin = true and a.deactivatedAt is null order by a.id.value")
    List<Account> lockAdmins();

    @Query("select (count(a) > 0) from Account a where a.id = :id and a.admin = true and a.deactivatedAt is null")
    boolean isAdmin(AccountId id);

    @Query("select a from Account a where a.username in :usernames and a.deactivatedAt is null")
    List<Account> activeNamed(Collection<String> usernames);

    @Query("select a.id from Account a where a.id in :ids and a.deactivatedAt is not null")
    List<AccountId> deactivatedAmong(Collection<AccountId> ids);

    /** @param prefix lower case, with LIKE's own characters escaped by a backslash */
    @Query("""
            select a from Account a
            where a.deactivatedAt is null and (
                a.username like concat(:prefix, '%') escape '\\' or lower(a.displayName) like concat(:prefix, '%') escape '\\')
            order by a.username""")
    List<Account> startingWith(String prefix, Limit limit);

    /**
     * In the order of their usernames.
     *
     * @param text lower case, with LIKE's own characters escaped by a backslash
     * @param after the last username of the page before
     */
    @Query("""
            select a from Account a
            where a.username > :after and (
                a.username like concat('%', :text, '%') escape '\\' or lower(a.displayName) like concat('%', :text, '%') escape '\\')
            order by a.username""")
    List<Account> page(String text, String after, Limit limit);
}
