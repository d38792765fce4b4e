package sarangbang.alarm;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.account.Credential;
import sarangbang.account.CredentialRevoked;
import sarangbang.account.Credentials;

/** Browsers that are told by push, each as long as somebody is signed in there. */
@Component
class Devices {

    /**
     * Whoever has just asked to be told has the page open, and counts as being there for some seconds after closing it.
     */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Credentials credentials;
    private final int most;
    private boolean any;
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    Devices(JdbcClient database, Credentials credentials, AlarmSettings settings) {
        this.database = database;
        this.credentials = credentials;
        this.most = settings.devices();
    }

    /** Whether anybody has one, as of a second ago at the most. */
    synchronized boolean any() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            any = database.sql("select exists (select from push_device)")
                    .query(Boolean.class)
                    .single();
            askedAt = System.nanoTime();
        }
        return any;
    }

    /** The same browser again is the same device, whoever is signed in there now. */
    @Transactional
    public UUID add(Caller caller, URI endpoint, PushKeys keys, Language language) {
        var account = caller.account().value();
        var id = database.sql("""
                        insert into push_device (id, account_id, credential_kind, credential_id, endpoint, p256dh, auth, language)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?)
                        on conflict (endpoint) do update
                        set account_id = excluded.account_id, credential_kind = excluded.credential_kind,
                            credential_id = excluded.credential_id, p256dh = excluded.p256dh, auth = excluded.auth,
                            language = excluded.language, at = excluded.at
                        returning id""")
                .params(
                        account,
                        caller.credential().kind().name(),
                        caller.credential().id(),
                        endpoint.toString(),
                        keys.p256dh(),
                        keys.auth(),
                        language.name())
                .query(UUID.class)
                .single();
        database.sql("""
                        delete from push_device where id in (
                            select id from push_device where account_id = ? order by at desc offset ?)""").params(account, most).update();
        return id;
    }

    /** @return whether it was his */
    boolean remove(AccountId account, UUID id) {
        return database.sql("delete from push_device where account_id = ? and id = ?")
                        .params(account.value(), id)
                        .update()
                == 1;
    }

    /** The browser has given it up. */
    void forget(UUID id) {
        database.sql("delete from push_device where id = ?").param(id).update();
    }

    @EventListener
    void on(CredentialRevoked revoked) {
        database.sql("delete from push_device where credential_kind = ? and credential_id = ?")
                .params(revoked.credential().kind().name(), revoked.credential().id())
                .update();
    }

    /** A session that ran out says nothing: its browsers are found here, and forgotten. */
    List<Device> of(AccountId account) {
        var known = database.sql("select * from push_device where account_id = ? order by at")
                .param(account.value())
                .query((row, number) -> device(row))
                .list();
        var good = goodOnes(known);
        known.stream().filter(device -> !good.contains(device)).map(Device::id).forEach(this::forget);
        return known.stream().filter(good::contains).toList();
    }

    private Set<Device> goodOnes(List<Device> known) {
        var good = credentials.stillGood(known.stream().map(Device::caller).toList());
        return known.stream()
                .filter(device -> good.contains(device.caller().credential()))
                .collect(toSet());
    }

    private static Device device(ResultSet row) throws SQLException {
        var credential = new Credential(
                Credential.Kind.valueOf(row.getString("credential_kind")), row.getObject("credential_id", UUID.class));
        var account = new AccountId(row.getObject("account_id", UUID.class));
        return new Device(
                row.getObject("id", UUID.class),
                new Caller(account, "", credential),
                URI.create(row.getString("endpoint")),
                new PushKeys(row.getString("p256dh"), row.getString("auth")),
                Language.valueOf(row.getString("language")));
    }
}
