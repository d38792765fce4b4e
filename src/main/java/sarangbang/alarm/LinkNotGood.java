package sarangbang.alarm;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

/** The link was followed before, belongs to another account, or a newer one was sent. */
class LinkNotGood extends Refusal {

    LinkNotGood() {
        super(HttpStatus.NOT_FOUND, "link-not-good", "Link not good", "This link confirms no address of yours.");
    }
}
