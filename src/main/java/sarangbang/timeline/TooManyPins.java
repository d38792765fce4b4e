package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyPins extends Refusal {

    TooManyPins(int most) {
        super(
                HttpStatus.CONFLICT,
                "too-many-pins",
                "Too many pins",
                "A room keeps at most " + most + " messages pinned.");
    }
}
