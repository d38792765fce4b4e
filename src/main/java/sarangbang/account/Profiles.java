package sarangbang.account;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Accounts as the other rooms may see them. */
@Component
public class Profiles {

    private static final int MOST = 20;

    private final Accounts accounts;

    Profiles(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Profile> named(String username) {
        return accounts.findByUsername(Username.normal(username)).map(Account::profile);
    }

    public List<Profile> named(Collection<String> usernames) {
        var normal = usernames.stream().map(Username::normal).toList();
        return accounts.findByUsernameIn(normal).stream().map(Account::profile).toList();
    }

    /** As a name is kept, however it was typed. */
    public static String spelling(String username) {
        return Username.normal(username);
    }

    public Optional<Profile> of(AccountId id) {
        return accounts.findById(id).map(Account::profile);
    }

    public Map<AccountId, Profile> of(Collection<AccountId> ids) {
        return accounts.findByIdIn(ids).stream().map(Account::profile).collect(toMap(Profile::id, Function.identity()));
    }

    /** At most 20 whose username or display name starts so. */
    List<Profile> startingWith(String text) {
        var prefix = Username.normal(text).replaceAll("([\\\\%_])", "\\\\$1");
        return accounts.startingWith(prefix, Limit.of(MOST)).stream()
                .map(Account::profile)
                .toList();
    }
}
