package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class LastAdmin extends Refusal {

    LastAdmin() {
        super(
                HttpStatus.CONFLICT,
                "last-admin",
                "Last admin",
                "A house needs an admin, and there is no other. Appoint somebody first.");
    }
}
