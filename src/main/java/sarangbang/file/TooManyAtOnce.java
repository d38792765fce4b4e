package sarangbang.file;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManyAtOnce extends Refusal {

    TooManyAtOnce(int most) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate",
                "Too many at once",
                "At most " + most + " uploads at the same time.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
}
