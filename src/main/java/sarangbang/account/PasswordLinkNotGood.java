package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** It was used before, has run out, a newer one was made, or it never was one. */
class PasswordLinkNotGood extends Refusal {

    PasswordLinkNotGood() {
        super(
                HttpStatus.NOT_FOUND,
                "password-link-not-good",
                "Link not good",
                "This link sets no password any more. Ask an admin of the house for a new one.");
    }
}
