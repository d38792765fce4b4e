package sarangbang.account;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class AdminOnly extends Refusal {

    AdminOnly() {
        super(HttpStatus.FORBIDDEN, "admin-only", "Admin only", "Only an admin of the house may do that.");
    }
}
