package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyReactions extends Refusal {

    TooManyReactions(int most) {
        super(
                HttpStatus.CONFLICT,
                "too-many-reactions",
                "Too many reactions",
                "One person gives a message at most " + most + " emoji.");
    }
}
