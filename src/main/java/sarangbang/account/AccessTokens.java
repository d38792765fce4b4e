package sarangbang.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface AccessTokens extends Repository<AccessToken, UUID> {

    AccessToken save(AccessToken token);

    List<AccessToken> findByAccountOrderByCreatedAt(AccountId account);

    @Modifying
    @Transactional
    @Query("delete from AccessToken t where t.id = :id and t.account = :account")
    int delete(UUID id, AccountId account);

    /** Once a minute is enough to know a token that is in use from one that is not. */
    @Modifying
    @Transactional
    @Query(
            "update AccessToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :stale)")
    int touch(UUID id, Instant now, Instant stale);
}
