package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class UsernameTaken extends Refusal {

    UsernameTaken(String username) {
        super(HttpStatus.CONFLICT, "username-taken", "Username taken", "The name " + username + " is taken.");
    }
}
