package sarangbang.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Invalid;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;

@RestController
@RequestMapping("/api/rooms/{room}")
class TimelineController {

    private static final int MOST_MESSAGES = 100;
    private static final int MOST_EVENTS = 1_000;

    private final Timeline timeline;
    private final Reading reading;

    TimelineController(Timeline timeline, Reading reading) {
        this.timeline = timeline;
        this.reading = reading;
    }

    /** For programs without a socket. */
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Message post(Caller caller, @PathVariable RoomId room, @RequestBody Draft draft) {
        return reading.message(room, timeline.post(room, caller.account(), draft));
    }

    /** Without a seq the newest. */
    @GetMapping("/messages")
    Reading.Page messages(
            Caller caller,
            @PathVariable RoomId room,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Long around,
            @RequestParam(defaultValue = "50") int limit) {
        var reader = caller.account();
        var most = within("limit", limit, MOST_MESSAGES);
        if (after != null) {
            return reading.after(room, reader, after, most);
        }
        if (around != null) {
            return reading.around(room, reader, around, most);
        }
        return reading.before(room, reader, before == null ? Long.MAX_VALUE : before, most);
    }

    @GetMapping("/events")
    Reading.Events events(
            Caller caller,
            @PathVariable RoomId room,
            @RequestParam long after,
            @RequestParam(defaultValue = "500") int limit) {
        return reading.events(room, caller.account(), after, within("limit", limit, MOST_EVENTS));
    }

    private static int within(String name, int asked, int most) {
        if (asked < 1) {
            throw new Invalid(name, "1 to " + most);
        }
        return Math.min(asked, most);
    }
}
