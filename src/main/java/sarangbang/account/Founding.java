package sarangbang.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was the first to sign up in this house: one, however many do so at once and wherever. */
@Component
class Founding {

    private final JdbcClient database;
    /** What was founded stays so, and strangers may ask as often as they like. */
    private volatile boolean founded;

    Founding(JdbcClient database) {
        this.database = database;
    }

    boolean isFresh() {
        if (!founded) {
            founded = database.sql("select founder is not null from house")
                    .query(Boolean.class)
                    .single();
        }
        return !founded;
    }

    /**
     * Within the transaction that makes the account. Whoever comes second waits until it ends.
     *
     * @return whether it is the first
     */
    boolean claim(AccountId account) {
        return database.sql("update house set founder = ? where founder is null")
                        .param(account.value())
                        .update()
                == 1;
    }
}
