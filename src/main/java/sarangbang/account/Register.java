package sarangbang.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All accounts of the house, for who keeps it. */
@Component
public class Register {

    private final Accounts accounts;
    private final Credentials credentials;

    Register(Accounts accounts, Credentials credentials) {
        this.accounts = accounts;
        this.credentials = credentials;
    }

    /** @param lastSeenAt null also for who has nothing left that says when */
    public record Entry(
            AccountId id,
            String username,
            String displayName,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            boolean admin,
            @Nullable Instant deactivatedAt) {}

    /**
     * In the order of their usernames, those with this text in one of their names.
     *
     * @param after the last username of the page before
     */
    public List<Entry> page(String query, String after, int limit) {
        var text = Username.normal(query).replaceAll("([\\\\%_])", "\\\\$1");
        return entries(accounts.page(text, Username.normal(after), Limit.of(limit)));
    }

    public Optional<Entry> named(String username) {
        return entries(accounts.findByUsername(Username.normal(username)).stream()
                        .toList())
                .stream()
                .findFirst();
    }

    public Entry of(AccountId id) {
        return entries(accounts.findById(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(NoSuchAccount::new);
    }

    private List<Entry> entries(List<Account> found) {
        var seen = credentials.lastSeen(found.stream().map(Account::id).toList());
        return found.stream().map(account -> entry(account, seen)).toList();
    }

    private static Entry entry(Account account, Map<AccountId, Instant> seen) {
        return new Entry(
                account.id(),
                account.username(),
                account.profile().displayName(),
                account.createdAt(),
                seen.get(account.id()),
                account.isAdmin(),
                account.deactivatedAt());
    }
}
