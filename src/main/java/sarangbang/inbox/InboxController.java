package sarangbang.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;
import sarangbang.timeline.Message;

@RestController
@RequestMapping("/api")
class InboxController {

    private final Inbox inbox;
    private final Readers readers;

    InboxController(Inbox inbox, Readers readers) {
        this.inbox = inbox;
        this.readers = readers;
    }

    record Waiting(Map<RoomId, List<Message>> rooms) {}

    record Position(@NotNull Long seq) {}

    @GetMapping("/inbox")
    Waiting waiting(Caller caller) {
        return new Waiting(inbox.waiting(caller.account()));
    }

    @GetMapping("/rooms/{room}/read")
    Readers.Reading read(Caller caller, @PathVariable RoomId room) {
        return readers.of(room, caller.account());
    }

    @PutMapping("/rooms/{room}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Position position) {
        inbox.read(room, caller.account(), position.seq());
    }

    /** From this message on, as if it had not been read. */
    @PutMapping("/rooms/{room}/unread")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unread(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Position position) {
        inbox.unread(room, caller.account(), position.seq());
    }
}
