package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class BanNotFound extends Refusal {

    BanNotFound() {
        super(HttpStatus.NOT_FOUND, "ban-not-found", "Ban not found", "This account is not banned from the room.");
    }
}
