package sarangbang.alarm;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class AskedJustNow extends Refusal {

    AskedJustNow() {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate",
                "Too fast",
                "A mail to confirm an address was sent within the last minute.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
    }
}
