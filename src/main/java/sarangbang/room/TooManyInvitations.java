package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyInvitations extends Refusal {

    TooManyInvitations(int most) {
        super(
                HttpStatus.CONFLICT,
                "too-many-invitations",
                "Too many invitations",
                "A room has at most " + most + " links that are good. Take one back first.");
    }
}
