package sarangbang.room;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyGuesses extends Refusal {

    TooManyGuesses(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-attempts",
                "Too many attempts",
                "Too many links that let nobody in. Try again later.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }
}
