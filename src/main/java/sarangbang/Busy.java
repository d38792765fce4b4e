package sarangbang;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** More is waiting than can be done soon, or what it needs is away: the same may be asked again. */
public final class Busy extends Refusal {

    public Busy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Busy",
                "Too much at once, or the database is away. Send the same again in a moment.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
}
