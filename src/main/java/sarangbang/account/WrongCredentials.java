package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** The same for a name that nobody has and for a wrong password. */
class WrongCredentials extends Refusal {

    WrongCredentials() {
        super(
                HttpStatus.UNAUTHORIZED,
                "wrong-credentials",
                "Wrong credentials",
                "Username and password do not belong together.");
    }
}
