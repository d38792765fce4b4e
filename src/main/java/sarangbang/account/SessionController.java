package sarangbang.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The session this browser is in. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Accounts accounts;

    SessionController(SignIns signIns, Sessions sessions, Accounts accounts) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    record Typed(
            @NotNull @Size(max = 128) String username,
            @NotNull @Size(max = 128) String password) {}

    @PostMapping
    Me signIn(@Valid @RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var account = signIns.check(typed.username(), typed.password(), request.getRemoteAddr());
        sessions.open(account, request, response);
        return account.me();
    }

    @GetMapping
    Me whoAmI(Caller caller) {
        return accounts.findById(caller.account())
                .orElseThrow(WrongCredentials::new)
                .me();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.close(request);
    }
}
