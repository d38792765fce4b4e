package sarangbang.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Batched;

/**
 * Whoever signs in while all that the account was signed in with is taken back may have had the right password just
 * before, and a session is kept only at the end of its request: nobody could find it to take it back. So each says under
 * which count of the account it came about, and is good as long as that is the present one.
 */
@Component
public class Generations {

    private static final String GENERATION = "generation";

    private final JdbcClient database;
    private final Batched<Asked, Boolean> current = new Batched<>(this::current);

    Generations(JdbcClient database) {
        this.database = database;
    }

    private record Asked(UUID account, int generation) {}

    static void note(HttpServletRequest request, int generation) {
        request.getSession().setAttribute(GENERATION, generation);
    }

    /** Of whoever is signed in by the request's session. Not within a transaction. */
    public boolean isCurrent(Caller caller, HttpServletRequest request) {
        var session = request.getSession(false);
        var known = session == null ? null : (Integer) session.getAttribute(GENERATION);
        // Sessions that are older than the count.
        int generation = known == null ? 0 : known;
        return current.ask(new Asked(caller.account().value(), generation)).isPresent();
    }

    private Map<Asked, Boolean> current(Collection<Asked> asked) {
        var accounts = asked.stream().map(Asked::account).collect(toSet());
        var known = known(accounts);
        return asked.stream().filter(known::contains).collect(toMap(Function.identity(), one -> true));
    }

    private Set<Asked> known(Set<UUID> accounts) {
        return database.sql("select id, generation from account where id = any(?) and deactivated_at is null")
                .param(accounts.toArray(UUID[]::new))
                .query((row, number) -> new Asked(row.getObject("id", UUID.class), row.getInt("generation")))
                .set();
    }
}
