package sarangbang.presence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which nodes are there: each for as long as it said last, and one that says nothing more is taken out by another. */
@Component
class Leases {

    private final JdbcClient database;
    /** Of this run: a node that comes back under its old name is another. */
    private final UUID node = UUID.randomUUID();

    Leases(JdbcClient database) {
        this.database = database;
    }

    /** This one. */
    UUID node() {
        return node;
    }

    /** @return false if it was taken out, or is new; from now on it is there */
    boolean renew(long seconds) {
        boolean isKnown = database.sql("""
                        update presence_lease set until = clock_timestamp() + make_interval(secs => ?)
                        where node_id = ?""").params(seconds, node).update() == 1;
        if (!isKnown) {
            database.sql("insert into presence_lease values (?, clock_timestamp() + make_interval(secs => ?))")
                    .params(node, seconds)
                    .update();
        }
        return isKnown;
    }

    UUID[] takeOutDead() {
        return database.sql("""
                        delete from presence_lease where node_id in (
                            select node_id from presence_lease where until < clock_timestamp() for update skip locked)
                        returning node_id""").query(UUID.class).list().toArray(UUID[]::new);
    }
}
