package sarangbang.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The brake on guessing, shared by all nodes. It holds the address that guesses, never the account: whoever owns the
 * name signs in from elsewhere as before. Times are the database's, one clock for all nodes.
 */
@Component
class FailedSignIns {

    private final JdbcClient database;
    private final AccountSettings settings;

    FailedSignIns(JdbcClient database, AccountSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Counts an attempt as failed before its password is looked at; {@link #forget} takes it back when it was right.
     * One after the other for each address, or many guesses at once would all count the same few before them.
     */
    @Transactional
    void requireFewAndAdd(String username, String address) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(address)
                .query((row, number) -> number)
                .list();
        var recent = database.sql("""
                        select count(*) filter (where username = :username) as pair, count(*) as total from failed_sign_in
                        where address = :address and at > now() - make_interval(secs => :window)""")
                .param("username", username)
                .param("address", address)
                .param("window", settings.failureWindow().toSeconds())
                .query(Recent.class)
                .single();
        if (recent.pair() >= settings.failuresPerAddress() || recent.total() >= settings.failuresOfAnAddress()) {
            throw new TooManyAttempts(settings.failureWindow());
        }
        database.sql("insert into failed_sign_in (username, address, at) values (?, ?, now())")
                .params(username, address)
                .update();
    }

    private record Recent(long pair, long total) {}

    void forget(String username, String address) {
        database.sql("delete from failed_sign_in where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        database.sql("delete from failed_sign_in where at <= now() - make_interval(secs => ?)")
                .param(settings.failureWindow().toSeconds())
                .update();
    }
}
