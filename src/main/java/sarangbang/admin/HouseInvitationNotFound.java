package sarangbang.admin;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class HouseInvitationNotFound extends Refusal {

    HouseInvitationNotFound() {
        super(
                HttpStatus.NOT_FOUND,
                "house-invitation-not-found",
                "Invitation not found",
                "There is no such invitation.");
    }
}
