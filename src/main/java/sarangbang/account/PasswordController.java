package sarangbang.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever has been given a link, and cannot sign in. */
@RestController
@RequestMapping("/api/password")
class PasswordController {

    private final PasswordChanges passwords;

    PasswordController(PasswordChanges passwords) {
        this.passwords = passwords;
    }

    record Renewed(
            @NotNull @Size(max = 128) String secret,
            @NotNull @Size(min = 8, max = 128) String password) {}

    /** @return who may sign in by it now */
    @PostMapping
    Profile set(@Valid @RequestBody Renewed wish, HttpServletRequest request) {
        return passwords.setByLink(wish.secret(), wish.password(), request.getRemoteAddr());
    }
}
