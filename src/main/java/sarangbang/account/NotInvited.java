package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** The same without an invitation, and for one that has run out, has served often enough, or never was. */
class NotInvited extends Refusal {

    NotInvited() {
        super(
                HttpStatus.FORBIDDEN,
                "not-invited",
                "Not invited",
                "One needs an invitation to sign up here, and one that is still good.");
    }
}
