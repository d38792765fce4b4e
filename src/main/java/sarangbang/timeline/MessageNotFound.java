package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class MessageNotFound extends Refusal {

    MessageNotFound() {
        super(HttpStatus.NOT_FOUND, "message-not-found", "Message not found", "No message of this room has this seq.");
    }
}
