package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class MessageDeleted extends Refusal {

    MessageDeleted() {
        super(HttpStatus.CONFLICT, "message-deleted", "Message deleted", "The message was deleted.");
    }
}
