package sarangbang.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
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

    private final SignUps signUps;
    private final Profiles profiles;

    AccountController(SignUps signUps, Profiles profiles) {
        this.signUps = signUps;
        this.profiles = profiles;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Me signUp(@Valid @RequestBody SignUp wish, HttpServletRequest request) {
        return signUps.add(wish, request.getRemoteAddr());
    }

    /** For whoever looks for people to invite. */
    @GetMapping
    List<Profile> find(@RequestParam(defaultValue = "") String query) {
        return profiles.startingWith(query);
    }
}
