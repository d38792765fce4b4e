package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class TooLong extends Refusal {

    TooLong(int longest) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-long",
                "Too long",
                "A message has at most " + longest + " characters.");
        getBody().setProperty("longest", longest);
    }
}
