package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class AuthorOnly extends Refusal {

    AuthorOnly() {
        super(
                HttpStatus.FORBIDDEN,
                "author-only",
                "Author only",
                "Only who wrote a message changes it; whoever keeps the room may delete it.");
    }
}
