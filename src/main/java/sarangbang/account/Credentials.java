package sarangbang.account;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which credentials still open the door, for sockets that may outlive the one they came in with. */
@Component
public class Credentials {

    private final JdbcClient database;
    private final Clock clock;

    Credentials(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of these callers' credentials the ones that are neither expired nor taken back. */
    public Set<Credential> stillGood(Collection<Caller> callers) {
        var accounts = callers.stream().map(Caller::getName).distinct().toArray(String[]::new);
        var asked = callers.stream().map(Caller::credential).collect(toSet());
        return Stream.concat(sessionsOf(accounts), tokens(callers))
                .filter(asked::contains)
                .collect(toSet());
    }

    private Stream<Credential> sessionsOf(String[] accounts) {
        return database
                .sql("select session_id from spring_session where principal_name = any(?) and expiry_time > ?")
                .params(accounts, clock.millis())
                .query((row, number) -> Credential.session(row.getString("session_id")))
                .list()
                .stream();
    }

    private Stream<Credential> tokens(Collection<Caller> callers) {
        var ids = callers.stream()
                .map(Caller::credential)
                .filter(credential -> credential.kind() == Credential.Kind.TOKEN)
                .map(Credential::id)
                .distinct()
                .toArray(UUID[]::new);
        return database
                .sql("select id from access_token where id = any(?)")
                .param(ids)
                .query((row, number) -> Credential.token(row.getObject("id", UUID.class)))
                .list()
                .stream();
    }
}
