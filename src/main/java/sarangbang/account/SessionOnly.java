package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** A token that could make tokens would outlive its being taken back. */
class SessionOnly extends Refusal {

    SessionOnly() {
        super(HttpStatus.FORBIDDEN, "session-only", "Session only", "Sign in to do that; a token may not.");
    }
}
