package sarangbang.account;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords checked, at a pace that does not reward guessing. */
@Component
class SignIns {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FailedSignIns failures;
    private final String nobodysHash;

    SignIns(Accounts accounts, PasswordEncoder passwords, FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        // An unknown name must take as long as a wrong password.
        this.nobodysHash = passwords.encode("nobody");
    }

    /**
     * @throws TooManyAttempts before the password is looked at
     * @throws WrongCredentials for a wrong password as for an unknown name
     * @throws Deactivated only for the right password
     */
    Account check(String typedName, String password, String remote) {
        var username = Username.normal(typedName);
        var address = Address.of(remote);
        failures.requireFewAndAdd(username, address);
        var account = accounts.findByUsername(username);
        var right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right) {
            throw new WrongCredentials();
        }
        failures.forget(username, address);
        account.get().requireActive();
        return account.get();
    }
}
