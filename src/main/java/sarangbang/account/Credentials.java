package sarangbang.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Batched;

/** Tells which credentials still open the door, for sockets that may outlive the one they came in with. */
@Component
public class Credentials {

    private final JdbcClient database;
    private final Clock clock;
    private final Batched<Caller, Credential> good = new Batched<>(this::good);

    Credentials(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For one who knocks, where many do at once. Not within a transaction. */
    public boolean isStillGood(Caller caller) {
        return good.ask(caller).isPresent();
    }

    private Map<Caller, Credential> good(Collection<Caller> callers) {
        var good = stillGood(callers);
        return callers.stream()
                .filter(caller -> good.contains(caller.credential()))
                .collect(toMap(Function.identity(), Caller::credential));
    }

    /** Of these callers' credentials the ones that are neither expired nor taken back. */
    public Set<Credential> stillGood(Collection<Caller> callers) {
        var asked = callers.stream().map(Caller::credential).collect(toSet());
        return Stream.concat(sessions(of(callers, Credential.Kind.SESSION)), tokens(of(callers, Credential.Kind.TOKEN)))
                .filter(asked::contains)
                .collect(toSet());
    }

    private static List<Caller> of(Collection<Caller> callers, Credential.Kind kind) {
        return callers.stream()
                .filter(caller -> caller.credential().kind() == kind)
                .toList();
    }

    private Stream<Credential> sessions(List<Caller> callers) {
        if (callers.isEmpty()) {
            return Stream.empty();
        }
        var accounts = callers.stream().map(Caller::getName).distinct().toArray(String[]::new);
        return database
                .sql("select session_id from spring_session where principal_name = any(?) and expiry_time > ?")
                .params(accounts, clock.millis())
                .query((row, number) -> Credential.session(row.getString("session_id")))
                .list()
                .stream();
    }

    private Stream<Credential> tokens(List<Caller> callers) {
        if (callers.isEmpty()) {
            return Stream.empty();
        }
        var ids = callers.stream()
                .map(caller -> caller.credential().id())
                .distinct()
                .toArray(UUID[]::new);
        return database
                .sql("select id from access_token where id = any(?)")
                .param(ids)
                .query((row, number) -> Credential.token(row.getObject("id", UUID.class)))
                .list()
                .stream();
    }

    /** When these people last came by any of theirs, as far as one is left that says so. */
    Map<AccountId, Instant> lastSeen(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return database
                .sql("""
                        select id, greatest(
                            (select to_timestamp(max(last_access_time) / 1000.0) from spring_session
                                where principal_name = id::text),
                            (select max(last_used_at) from access_token where account_id = id)) as seen
                        from unnest(?) as asked (id)""")
                .param(ids)
                .query((row, number) ->
                        new Seen(new AccountId(row.getObject("id", UUID.class)), row.getTimestamp("seen")))
                .list()
                .stream()
                .flatMap(Seen::stream)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Seen(AccountId account, @Nullable Timestamp at) {

        private Stream<Map.Entry<AccountId, Instant>> stream() {
            return at == null ? Stream.empty() : Stream.of(Map.entry(account, at.toInstant()));
        }
    }
}
