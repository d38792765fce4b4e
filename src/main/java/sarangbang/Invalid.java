package sarangbang;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What was sent cannot be meant: names the field and what is wrong with it. */
public final class Invalid extends Refusal {

    public Invalid(String field, String fault) {
        super(HttpStatus.BAD_REQUEST, "invalid", "Invalid", field + ": " + fault);
        getBody().setProperty("errors", Map.of(field, fault));
    }
}
