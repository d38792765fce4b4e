package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class OwnerOnly extends Refusal {

    OwnerOnly() {
        super(HttpStatus.FORBIDDEN, "owner-only", "Owner only", "Only an owner of the room may do that.");
    }
}
