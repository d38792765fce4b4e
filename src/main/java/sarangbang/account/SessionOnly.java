package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** A token that could make tokens would outlive its being taken back, and one that is lost must not give the house away. */
class SessionOnly extends Refusal {

    SessionOnly() {
        super(HttpStatus.FORBIDDEN, "session-only", "Session only", "Sign in to do that; a token may not.");
    }
}
