package sarangbang.room;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class LastOwner extends Refusal {

    LastOwner() {
        super(
                HttpStatus.CONFLICT,
                "last-owner",
                "Last owner",
                "A room has an owner. Name another one before you step down.");
    }
}
