package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** Expired, used up, taken back, for a room that is over or that one is kept out of, or never made: nobody can tell which. */
public class InvitationNotFound extends Refusal {

    InvitationNotFound() {
        super(
                HttpStatus.NOT_FOUND,
                "invitation-not-found",
                "Invitation not found",
                "This link lets nobody in, or nobody any more.");
    }
}
