package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class NotStored extends Refusal {

    NotStored() {
        super(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Internal error",
                "Something broke on our side. Send it again under the same clientId.");
    }
}
