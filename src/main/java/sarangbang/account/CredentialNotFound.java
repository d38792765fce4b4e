package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** No session or token of the asker's has this id. */
class CredentialNotFound extends Refusal {

    CredentialNotFound() {
        super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such session or token of yours.");
    }
}
