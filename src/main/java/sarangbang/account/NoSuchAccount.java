package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NoSuchAccount extends Refusal {

    NoSuchAccount() {
        super(HttpStatus.NOT_FOUND, "account-not-found", "Account not found", "There is no such account.");
    }
}
