package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class FixedMembers extends Refusal {

    FixedMembers() {
        super(
                HttpStatus.CONFLICT,
                "fixed-members",
                "Fixed members",
                "A direct room keeps its people and has no name. Make a private room instead.");
    }
}
