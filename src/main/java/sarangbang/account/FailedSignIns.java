package sarangbang.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The brake on guessing, shared by all nodes. It holds the address that guesses, never the account: whoever owns the
 * name signs in from elsewhere as before.
 */
@Component
class FailedSignIns {

    private final JdbcClient database;
    private final AccountSettings settings;
    private final Clock clock;

    FailedSignIns(JdbcClient database, AccountSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void requireFew(String username, String address) {
        if (count("username = :username and", username, address) >= settings.failuresPerAddress()
                || count("", username, address) >= settings.failuresOfAnAddress()) {
            throw new TooManyAttempts(settings.failureWindow());
        }
    }

    private long count(String which, String username, String address) {
        return database.sql(
                        "select count(*) from failed_sign_in where " + which + " address = :address and at > :since")
                .param("username", username)
                .param("address", address)
                .param("since", Timestamp.from(since()))
                .query(Long.class)
                .single();
    }

    void add(String username, String address) {
        database.sql("insert into failed_sign_in (username, address, at) values (?, ?, ?)")
                .params(username, address, Timestamp.from(clock.instant()))
                .update();
    }

    void forget(String username, String address) {
        database.sql("delete from failed_sign_in where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        database.sql("delete from failed_sign_in where at <= ?")
                .param(Timestamp.from(since()))
                .update();
    }

    private Instant since() {
        return clock.instant().minus(settings.failureWindow());
    }
}
