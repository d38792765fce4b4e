package sarangbang;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** More is waiting already than can be done soon. */
public final class Busy extends Refusal {

    public Busy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy", "Too much at once. Try again in a moment.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
}
