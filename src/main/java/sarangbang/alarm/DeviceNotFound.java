package sarangbang.alarm;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** No device of the asker's has this id. */
class DeviceNotFound extends Refusal {

    DeviceNotFound() {
        super(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such subscription of yours.");
    }
}
