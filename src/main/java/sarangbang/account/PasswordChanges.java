package sarangbang.account;

import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords changed, by who knows the old one or has a link; guessing either is held up as at the door. */
@Component
class PasswordChanges {

    /** No username has a space in it: wrong links are counted apart from wrong passwords. */
    private static final String LINKS = "a link";

    private final Accounts accounts;
    private final PasswordLinks links;
    private final Renewal renewal;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;

    PasswordChanges(
            Accounts accounts,
            PasswordLinks links,
            Renewal renewal,
            FailedSignIns failures,
            PasswordEncoder passwords) {
        this.accounts = accounts;
        this.links = links;
        this.renewal = renewal;
        this.failures = failures;
        this.passwords = passwords;
    }

    /** @return the account's generation from now on */
    int change(Caller caller, String current, String next, String remote) {
        var address = Address.of(remote);
        failures.requireFewAndAdd(caller.username(), address);
        var account = accounts.findById(caller.account()).orElseThrow(NoSuchAccount::new);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Renewal.notTheOne();
        }
        failures.forget(caller.username(), address);
        return renewal.byOwner(caller, account.passwordHash(), hash(next));
    }

    Profile setByLink(String secret, String password, String remote) {
        var address = Address.of(remote);
        failures.requireFewAndAdd(LINKS, address);
        // Hashing is dear: not for a link that is none.
        links.requireGood(secret);
        var profile = renewal.byLink(secret, hash(password));
        failures.forget(LINKS, address);
        return profile;
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
