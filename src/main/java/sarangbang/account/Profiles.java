package sarangbang.account;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Accounts as the other rooms may see them. */
@Component
public class Profiles {

    private static final int MOST = 20;
    private static final int MOST_KNOWN = 10_000;
    private static final Duration LONGEST_KNOWN = Duration.ofMinutes(5);

    private final Accounts accounts;

    /**
     * Every message asks for one, and they seldom change. When one does, every node is told; the time is for a node that
     * did not hear it, or was just looking.
     */
    private final Cache<AccountId, Profile> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(LONGEST_KNOWN)
            .build();

    Profiles(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(ProfileStale stale) {
        known.invalidate(stale.account());
    }

    /** Whom one may invite, write to or call: nobody whose account is deactivated. */
    public Optional<Profile> named(String username) {
        return named(List.of(username)).stream().findFirst();
    }

    public List<Profile> named(Collection<String> usernames) {
        var normal = usernames.stream().map(Username::normal).toList();
        return accounts.activeNamed(normal).stream().map(Account::profile).toList();
    }

    /** Also those whose account is deactivated. */
    public List<Profile> ever(Collection<String> usernames) {
        var normal = usernames.stream().map(Username::normal).toList();
        return accounts.findByUsernameIn(normal).stream().map(Account::profile).toList();
    }

    /** As a name is kept, however it was typed. */
    public static String spelling(String username) {
        return Username.normal(username);
    }

    public Optional<Profile> of(AccountId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    public Map<AccountId, Profile> of(Collection<AccountId> ids) {
        return known.getAll(ids, this::load);
    }

    private Map<AccountId, Profile> load(Set<? extends AccountId> ids) {
        return accounts.findByIdIn(List.copyOf(ids)).stream()
                .map(Account::profile)
                .collect(toMap(Profile::id, Function.identity()));
    }

    /** At most 20 whose username or display name starts so. */
    List<Profile> startingWith(String text) {
        var prefix = Username.normal(text).replaceAll("([\\\\%_])", "\\\\$1");
        return accounts.startingWith(prefix, Limit.of(MOST)).stream()
                .map(Account::profile)
                .toList();
    }

    /** Of these people at most 20 whose username, or a word of whose display name, starts with what is being typed. */
    public List<Profile> startingWith(String typed, Collection<AccountId> among) {
        var keys = Keystrokes.of(typed);
        return of(among).values().stream()
                .filter(one -> Keystrokes.begin(one.username(), keys) || Keystrokes.begin(one.displayName(), keys))
                .sorted(Comparator.comparing(Profile::displayName).thenComparing(Profile::username))
                .gather(Gatherers.windowFixed(2 * MOST))
                .flatMap(this::active)
                .limit(MOST)
                .toList();
    }

    private Stream<Profile> active(List<Profile> some) {
        var gone = Set.copyOf(
                accounts.deactivatedAmong(some.stream().map(Profile::id).toList()));
        return some.stream().filter(one -> !gone.contains(one.id()));
    }
}
