package sarangbang.room;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;

/** The brake on trying links, shared by all nodes: of an account, which one has to have. Times are the database's. */
@Component
class Guesses {

    private static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient database;

    Guesses(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts a look at a link as a wrong one before it is looked at; {@link #forget} takes it back when it was right. One
     * after the other for each account, or many at once would all count the same few before them.
     */
    @Transactional
    public void requireFewAndAdd(AccountId account) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("guess " + account)
                .query((row, number) -> number)
                .list();
        long recent = database.sql("""
                        select count(*) from guess
                        where account_id = ? and at > now() - make_interval(secs => ?)""")
                .params(account.value(), WINDOW.toSeconds())
                .query(Long.class)
                .single();
        if (recent >= MOST) {
            throw new TooManyGuesses(WINDOW);
        }
        database.sql("insert into guess (account_id, at) values (?, now())")
                .param(account.value())
                .update();
    }

    /** The last one: those before it stay counted, or one good link would open the way to trying others. */
    void forget(AccountId account) {
        database.sql("""
                        delete from guess where ctid = (
                            select ctid from guess where account_id = ? order by at desc limit 1)""").param(account.value()).update();
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        database.sql("delete from guess where at <= now() - make_interval(secs => ?)")
                .param(WINDOW.toSeconds())
                .update();
    }
}
