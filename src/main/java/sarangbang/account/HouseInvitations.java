package sarangbang.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people sign up, each for so many of them and for so long. Times are the database's. */
@Component
public class HouseInvitations {

    private static final int MOST_LISTED = 200;
    private static final String GOOD = "used < uses and expires_at > clock_timestamp()";

    private final JdbcClient database;

    HouseInvitations(JdbcClient database) {
        this.database = database;
    }

    /** @param used how many have signed up by it */
    public record Listed(UUID id, AccountId madeBy, Instant madeAt, Instant expiresAt, int uses, int used) {}

    /** The only time that the secret is told. */
    public record Made(UUID id, String secret, Instant expiresAt, int uses) {}

    @Transactional
    public Made make(AccountId by, Duration lasting, int uses) {
        database.sql("delete from house_invitation where expires_at < clock_timestamp()")
                .update();
        var id = UUID.randomUUID();
        var secret = Secret.next();
        var expiresAt = database.sql("""
                        insert into house_invitation (id, hash, made_by, expires_at, uses)
                        values (?, ?, ?, clock_timestamp() + make_interval(secs => ?), ?)
                        returning expires_at""")
                .params(id, Credential.sha256(secret), by.value(), lasting.toSeconds(), uses)
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .single();
        return new Made(id, secret, expiresAt, uses);
    }

    /** Those that still open the door, the newest first. */
    public List<Listed> open() {
        return database.sql("select * from house_invitation where " + GOOD + " order by made_at desc, id limit ?")
                .param(MOST_LISTED)
                .query((row, number) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("uses"),
                row.getInt("used"));
    }

    /** @return whether it was there */
    public boolean revoke(UUID id) {
        return database.sql("delete from house_invitation where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    void forgetMadeBy(AccountId admin) {
        database.sql("delete from house_invitation where made_by = ?")
                .param(admin.value())
                .update();
    }

    boolean isGood(String secret) {
        return database.sql("select exists (select from house_invitation where hash = ? and " + GOOD + ")")
                .param(Credential.sha256(secret))
                .query(Boolean.class)
                .single();
    }

    /**
     * Within the transaction that makes the account.
     *
     * @return false if it is not good, or not any more
     */
    boolean use(String secret) {
        return database.sql("update house_invitation set used = used + 1 where hash = ? and " + GOOD)
                        .param(Credential.sha256(secret))
                        .update()
                == 1;
    }
}
