package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class SignUpClosed extends Refusal {

    SignUpClosed() {
        super(
                HttpStatus.FORBIDDEN,
                "sign-up-closed",
                "Sign-up closed",
                "Nobody signs up here; an admin of the house makes accounts.");
    }
}
