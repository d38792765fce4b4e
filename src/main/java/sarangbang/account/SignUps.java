package sarangbang.account;

import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** New accounts, each under a name that nobody else has in any spelling. */
@Component
class SignUps {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SignUps(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    Profile add(SignUp wish) {
        if (Call.named(wish.username()).isPresent() || accounts.existsByUsername(wish.username())) {
            throw new UsernameTaken(wish.username());
        }
        var hash = Objects.requireNonNull(passwords.encode(wish.password()));
        var account = new Account(
                AccountId.next(), wish.username(), wish.displayName().strip(), hash, clock.instant());
        try {
            return accounts.saveAndFlush(account).profile();
        } catch (DataIntegrityViolationException failed) {
            // Somebody may have taken it while the password was hashed; any other fault is not the name's.
            throw accounts.existsByUsername(wish.username()) ? new UsernameTaken(wish.username()) : failed;
        }
    }
}
