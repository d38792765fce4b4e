package sarangbang.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which somebody sets a new password: once, within a day, and only by the newest. Times are the database's. */
@Component
public class PasswordLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final Accounts accounts;

    PasswordLinks(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** The only time that the secret is told. */
    public record Made(String secret, Instant expiresAt) {}

    /** @throws Deactivated for an account that nobody may come in by */
    @Transactional
    public Made make(AccountId account, AccountId by) {
        accounts.lock(account).orElseThrow(NoSuchAccount::new).requireActive();
        var secret = Secret.next();
        var expiresAt = database.sql("""
                        insert into password_link (account_id, hash, made_by, expires_at)
                        values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (account_id) do update
                        set hash = excluded.hash, made_by = excluded.made_by, expires_at = excluded.expires_at
                        returning expires_at""")
                .params(account.value(), Credential.sha256(secret), by.value(), GOOD_FOR.toSeconds())
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .single();
        return new Made(secret, expiresAt);
    }

    /** @return whose it is */
    AccountId requireGood(String secret) {
        return database.sql("select account_id from password_link where hash = ? and expires_at > clock_timestamp()")
                .param(Credential.sha256(secret))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional()
                .orElseThrow(PasswordLinkNotGood::new);
    }

    void forgetMadeBy(AccountId admin) {
        database.sql("delete from password_link where made_by = ?")
                .param(admin.value())
                .update();
    }

    /** By who has locked the account. */
    void forget(AccountId account) {
        database.sql("delete from password_link where account_id = ?")
                .param(account.value())
                .update();
    }
}
