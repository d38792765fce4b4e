package sarangbang.admin;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.AccountId;
import sarangbang.account.Admins;
import sarangbang.account.Caller;
import sarangbang.account.Invitee;
import sarangbang.account.PasswordLinks;
import sarangbang.account.Register;
import sarangbang.account.SignUps;

@RestController
@RequestMapping("/api/admin/accounts")
class AdminAccountController {

    private static final Limit LIMIT = new Limit(100);

    private final Admins admins;
    private final Register register;
    private final SignUps signUps;
    private final Stewardship stewardship;

    AdminAccountController(Admins admins, Register register, SignUps signUps, Stewardship stewardship) {
        this.admins = admins;
        this.register = register;
        this.signUps = signUps;
        this.stewardship = stewardship;
    }

    /** @param more whether there are others behind the last of these */
    record Page(List<Register.Entry> accounts, boolean more) {}

    /** @param link by which its owner sets the first password */
    record Welcomed(Register.Entry account, PasswordLinks.Made link) {}

    /** @param after the last username of the page before */
    @GetMapping
    Page find(
            Caller caller,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        admins.require(caller);
        int most = LIMIT.of(limit);
        var found = register.page(query, after, most + 1);
        return new Page(found.stream().limit(most).toList(), found.size() > most);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Welcomed make(Caller caller, @Valid @RequestBody Invitee invitee) {
        admins.require(caller);
        var account = signUps.add(invitee);
        var link = stewardship.welcome(account, caller.account());
        return new Welcomed(register.of(account), link);
    }

    @PatchMapping("/{account}")
    Register.Entry change(Caller caller, @PathVariable AccountId account, @RequestBody Stewardship.Change change) {
        admins.require(caller);
        return stewardship.change(account, change, caller.account());
    }

    /** A link by which its owner sets a new one. What they are signed in with ends when they do. */
    @PostMapping("/{account}/password")
    @ResponseStatus(HttpStatus.CREATED)
    PasswordLinks.Made link(Caller caller, @PathVariable AccountId account) {
        admins.require(caller);
        return stewardship.link(account, caller.account());
    }
}
