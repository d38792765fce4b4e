package sarangbang.inbox;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManySaved extends Refusal {

    TooManySaved(int most) {
        super(HttpStatus.CONFLICT, "too-many-saved", "Too many saved", "At most " + most + " messages are kept saved.");
    }
}
