package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class AccountNotFound extends Refusal {

    AccountNotFound(String username) {
        super(
                HttpStatus.NOT_FOUND,
                "account-not-found",
                "Account not found",
                "Nobody here is called " + username + ".");
    }
}
