package sarangbang.account;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final Accounts accounts;
    private final Profiles profiles;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountController(Accounts accounts, Profiles profiles, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.passwords = passwords;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Profile signUp(@Valid @RequestBody SignUp wish) {
        var username = Username.normal(wish.username());
        if (accounts.existsByUsername(username)) {
            throw new UsernameTaken(username);
        }
        var hash = passwords.encode(wish.password());
        var account = new Account(AccountId.next(), username, wish.displayName().strip(), hash, clock.instant());
        try {
            return accounts.saveAndFlush(account).profile();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new UsernameTaken(username);
        }
    }

    /** For whoever looks for people to invite. */
    @GetMapping
    List<Profile> find(@RequestParam(defaultValue = "") String query) {
        return profiles.startingWith(query);
    }
}
