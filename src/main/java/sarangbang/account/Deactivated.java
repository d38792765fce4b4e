package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** Told only to who has the right password, and to admins. */
class Deactivated extends Refusal {

    Deactivated() {
        super(
                HttpStatus.FORBIDDEN,
                "deactivated",
                "Deactivated",
                "This account is deactivated; an admin of the house can change that.");
    }
}
