package sarangbang.account;

import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** New accounts, each under a name that nobody else has in any spelling. */
@Component
public class SignUps {

    /** No username has a space in it: wrong invitations are counted apart from wrong passwords. */
    private static final String INVITATIONS = "an invitation";

    private final Accounts accounts;
    private final Reception reception;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SignUps(Accounts accounts, Reception reception, FailedSignIns failures, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.reception = reception;
        this.failures = failures;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @throws SignUpClosed where admins make the accounts
     * @throws NotInvited where one needs an invitation
     */
    Me add(SignUp wish, String remote) {
        reception.requireProspect(wish.invitation());
        var address = Address.of(remote);
        var invited = reception.asksForInvitations();
        if (invited) {
            failures.requireFewAndAdd(INVITATIONS, address);
            reception.requireGood(wish.invitation());
        }
        if (reception.isReserved(wish.username())) {
            throw new UsernameTaken(wish.username());
        }
        var account = add(
                wish.username(),
                wish.displayName(),
                wish.password(),
                newcomer -> reception.admit(newcomer, wish.invitation()));
        if (invited) {
            failures.forget(INVITATIONS, address);
        }
        return account.me();
    }

    /** By an admin. Nobody knows its password: its owner sets one by a {@linkplain PasswordLinks link}. */
    public AccountId add(Invitee invitee) {
        return add(invitee.username(), invitee.displayName(), Secret.next(), reception::add)
                .id();
    }

    private Account add(String username, String displayName, String password, UnaryOperator<Account> way) {
        if (Call.named(username).isPresent() || accounts.existsByUsername(username)) {
            throw new UsernameTaken(username);
        }
        var hash = Objects.requireNonNull(passwords.encode(password));
        var newcomer = new Account(AccountId.next(), username, displayName.strip(), hash, clock.instant());
        try {
            return way.apply(newcomer);
        } catch (DataIntegrityViolationException failed) {
            // Somebody may have taken it while the password was hashed; any other fault is not the name's.
            throw accounts.existsByUsername(username) ? new UsernameTaken(username) : failed;
        }
    }
}
