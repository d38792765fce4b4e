package sarangbang.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/account")
class OwnAccountController {

    private final OwnAccount own;
    private final PasswordChanges passwords;

    OwnAccountController(OwnAccount own, PasswordChanges passwords) {
        this.own = own;
        this.passwords = passwords;
    }

    record Change(
            @NotBlank
            @Size(max = 64)
            @Pattern(regexp = DisplayName.PATTERN, message = "no line breaks, no invisible marks")
            String displayName) {}

    record NewPassword(
            @NotNull @Size(max = 128) String current,
            @NotNull @Size(min = 8, max = 128) String next) {}

    @PatchMapping
    Me rename(Caller caller, @Valid @RequestBody Change change) {
        return own.rename(caller.account(), change.displayName().strip());
    }

    /** All other sessions end; tokens stay. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @Valid @RequestBody NewPassword wish, HttpServletRequest request) {
        if (caller.credential().kind() == Credential.Kind.TOKEN) {
            throw new SessionOnly();
        }
        Generations.note(request, passwords.change(caller, wish.current(), wish.next(), request.getRemoteAddr()));
    }
}
