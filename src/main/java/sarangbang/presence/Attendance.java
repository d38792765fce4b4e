package sarangbang.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Leases leases;

    Attendance(JdbcClient database, Leases leases) {
        this.database = database;
        this.leases = leases;
    }

    /**
     * @param version its place in the order of all changes
     * @param came who was connected to no node before
     * @param went who is connected to none any more
     * @param left who is not there in person any more
     */
    record Change(long version, Set<AccountId> came, Set<AccountId> went, Set<AccountId> left) {
        private static final Change NONE = new Change(0, Set.of(), Set.of(), Set.of());
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
            Collection<Visitor> coming, Collection<Visitor> going, boolean others, long seconds) {
        if (!leases.renew(seconds)) {
            return Optional.empty();
        }
        var dead = others ? leases.takeOutDead() : new UUID[0];
        if (coming.isEmpty() && going.isEmpty() && dead.length == 0) {
            return Optional.of(Change.NONE);
        }
        long version = nextVersion();
        var came = Visitor.accounts(coming);
        came.removeAll(elsewhere(came));
        add(coming);
        // Those too that are not here any more: whoever asks may not have heard the answer.
        var removed = remove(going, dead);
        removed.addAll(going);
        var went = Visitor.accounts(removed);
        went.removeAll(among(went).online());
        var left = Visitor.accounts(removed.stream().filter(Visitor::inPerson).toList());
        left.removeAll(inPersonAmong(left));
        return Optional.of(new Change(version, came, went, left));
    }

    /** Until the transaction ends nobody else changes who is online. */
    private long nextVersion() {
        return database.sql("update presence_version set version = version + 1 returning version")
                .query(Long.class)
                .single();
    }

    private void add(Collection<Visitor> coming) {
        database.sql("""
                        insert into presence (account_id, node_id, in_person)
                        select account, ?, in_person from unnest(?, ?) as coming (account, in_person)
                        on conflict do nothing""")
                .params(leases.node(), accounts(coming), inPerson(coming))
                .update();
    }

    private Set<Visitor> remove(Collection<Visitor> going, UUID[] dead) {
        return database.sql("""
                        delete from presence where node_id = any(?)
                            or (node_id = ? and (account_id, in_person) in (select * from unnest(?, ?)))
                        returning account_id, in_person""")
                .params(dead, leases.node(), accounts(going), inPerson(going))
                .query((row, number) -> new Visitor(account(row), row.getBoolean("in_person")))
                .set();
    }

    private List<AccountId> elsewhere(Collection<AccountId> asked) {
        return database.sql("select account_id from presence where account_id = any(?) and node_id <> ?")
                .params(uuids(asked), leases.node())
                .query((row, number) -> account(row))
                .list();
    }

    private List<AccountId> inPersonAmong(Collection<AccountId> asked) {
        return database.sql("select account_id from presence where account_id = any(?) and in_person")
                .param(uuids(asked))
                .query((row, number) -> account(row))
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

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }

    private static UUID[] accounts(Collection<Visitor> visitors) {
        return visitors.stream().map(visitor -> visitor.account().value()).toArray(UUID[]::new);
    }

    private static Boolean[] inPerson(Collection<Visitor> visitors) {
        return visitors.stream().map(Visitor::inPerson).toArray(Boolean[]::new);
    }

    private static UUID[] uuids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
