package sarangbang.search;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooManySearches extends Refusal {

    TooManySearches() {
        super(HttpStatus.TOO_MANY_REQUESTS, "rate", "Too fast", "Your searches before this one are not done yet.");
        getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    }
}
