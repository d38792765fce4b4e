package sarangbang.inbox;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyDrafts extends Refusal {

    TooManyDrafts(int most) {
        super(HttpStatus.CONFLICT, "too-many-drafts", "Too many drafts", "At most " + most + " drafts are kept.");
    }
}
