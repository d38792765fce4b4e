package sarangbang.account;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Batched;

/** Access tokens given out, recognised and taken back. */
@Component
public class Tokens {

    private static final Duration STALE = Duration.ofMinutes(1);

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Profiles profiles;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Batched<String, Known> known = new Batched<>(this::known);

    Tokens(
            AccessTokens tokens,
            Accounts accounts,
            Credentials credentials,
            Profiles profiles,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.credentials = credentials;
        this.profiles = profiles;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public record Given(UUID id, String name, String token) {}

    private record Known(UUID id, AccountId account, boolean isStale) {}

    /**
     * The only time that the token itself is told. Either it is there when all of the account are taken back, or the
     * session that asks for it is gone by now.
     */
    @Transactional
    public Given give(Caller caller, String name) {
        var account = caller.account();
        accounts.hold(account);
        if (!credentials.stillGood(List.of(caller)).contains(caller.credential())) {
            throw new CredentialNotFound();
        }
        var token = "sarangbang_" + Secret.next();
        var id = UUID.randomUUID();
        tokens.save(new AccessToken(id, account, name, Credential.sha256(token), clock.instant()));
        return new Given(id, name, token);
    }

    /** Whoever presents this token, if it is one of ours. */
    public Optional<Caller> caller(String token) {
        return known.ask(HexFormat.of().formatHex(Credential.sha256(token))).flatMap(found -> {
            if (found.isStale()) {
                var now = clock.instant();
                tokens.touch(found.id(), now, now.minus(STALE));
            }
            return profiles.of(found.account())
                    .map(account -> new Caller(account.id(), account.username(), Credential.token(found.id())));
        });
    }

    /** Every request of a program asks, and a node that comes back is asked by all of them at once. */
    private Map<String, Known> known(Collection<String> hashes) {
        return database
                .sql("""
                        select hex, access_token.id, account_id, coalesce(last_used_at < ?, true) as is_stale
                        from unnest(?) as asked (hex)
                        join access_token on hash = decode(hex, 'hex')
                        join account on account.id = account_id and deactivated_at is null""")
                .params(Timestamp.from(clock.instant().minus(STALE)), hashes.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("hex"),
                        new Known(
                                row.getObject("id", UUID.class),
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getBoolean("is_stale"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void takeBack(AccountId account, UUID id) {
        if (tokens.delete(id, account) == 0) {
            throw new CredentialNotFound();
        }
        events.publishEvent(new CredentialRevoked(Credential.token(id)));
    }
}
