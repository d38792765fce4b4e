package sarangbang.presence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;

/** Who is connected to which node, as all nodes know it. Each answers for its own, as long as it says that it is there. */
@Component
class Attendance {

    private final JdbcClient database;
    /** Of this run: a node that comes back under its old name is another. */
    private final UUID node = UUID.randomUUID();

    Attendance(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param version its place in the order of all changes
     * @param came who was connected to no node before
     * @param went who is connected to none any more
     */
    record Change(long version, Set<AccountId> came, Set<AccountId> went) {
        private static final Change NONE = new Change(0, Set.of(), Set.of());
    }

    /** Who of these is online, and as of which change. */
    record Present(long version, Set<AccountId> online) {}

    /**
     * Says that this node is there for that long, and what is new with it.
     *
     * @param others whether to take out nodes that are there no longer
     * @return empty if this node itself was taken out, and with it all that it had said
     */
    @Transactional
    public Optional<Change> update(
            Collection<AccountId> coming, Collection<AccountId> going, boolean others, long seconds) {
        if (!renew(seconds)) {
            return Optional.empty();
        }
        var dead = others ? takeOutDead() : new UUID[0];
        if (coming.isEmpty() && going.isEmpty() && dead.length == 0) {
            return Optional.of(Change.NONE);
        }
        long version = nextVersion();
        var came = new HashSet<>(coming);
        came.removeAll(elsewhere(coming));
        add(coming);
        // Those too that are not here any more: whoever asks may not have heard the answer.
        var went = remove(going, dead);
        went.addAll(going);
        went.removeAll(among(went).online());
        return Optional.of(new Change(version, came, went));
    }

    private boolean renew(long seconds) {
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

    private UUID[] takeOutDead() {
        return database.sql("""
                        delete from presence_lease where node_id in (
                            select node_id from presence_lease where until < clock_timestamp() for update skip locked)
                        returning node_id""").query(UUID.class).list().toArray(UUID[]::new);
    }

    /** Until the transaction ends nobody else changes who is online. */
    private long nextVersion() {
        return database.sql("update presence_version set version = version + 1 returning version")
                .query(Long.class)
                .single();
    }

    private void add(Collection<AccountId> coming) {
        database.sql("insert into presence select account, ? from unnest(?) as coming (account) on conflict do nothing")
                .params(node, uuids(coming))
                .update();
    }

    private Set<AccountId> remove(Collection<AccountId> going, UUID[] dead) {
        return database.sql("""
                        delete from presence where node_id = any(?) or (node_id = ? and account_id = any(?))
                        returning account_id""")
                .params(dead, node, uuids(going))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }

    private List<AccountId> elsewhere(Collection<AccountId> asked) {
        return database.sql("select account_id from presence where account_id = any(?) and node_id <> ?")
                .params(uuids(asked), node)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /** In one statement, so that both are of one moment. */
    Present among(Collection<AccountId> asked) {
        var online = new HashSet<AccountId>();
        var versions = database.sql("""
                        select version, account_id from presence_version left join (
                            select distinct account_id from presence where account_id = any(?)) there on true""")
                .params((Object) uuids(asked))
                .query((row, number) -> {
                    var account = row.getObject("account_id", UUID.class);
                    if (account != null) {
                        online.add(new AccountId(account));
                    }
                    return row.getLong("version");
                })
                .list();
        return new Present(versions.getFirst(), online);
    }

    private static UUID[] uuids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
