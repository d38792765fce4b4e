package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class MemberNotFound extends Refusal {

    MemberNotFound() {
        super(HttpStatus.NOT_FOUND, "member-not-found", "Member not found", "This account is not in the room.");
    }
}
