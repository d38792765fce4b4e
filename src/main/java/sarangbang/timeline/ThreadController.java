package sarangbang.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;

@RestController
@RequestMapping("/api")
class ThreadController {

    private static final Limit LIMIT = new Limit(100);

    private final ThreadReading threads;

    ThreadController(ThreadReading threads) {
        this.threads = threads;
    }

    record Position(@NotNull Long seq) {}

    /** Those in which the caller takes part, at most 50, the last answered first. */
    @GetMapping("/threads")
    List<ThreadReading.Followed> mine(Caller caller) {
        return threads.of(caller.account());
    }

    /** Without a seq the newest answers. */
    @GetMapping("/rooms/{room}/messages/{seq}/thread")
    ThreadReading.ThreadPage thread(
            Caller caller,
            @PathVariable RoomId room,
            @PathVariable long seq,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        return threads.thread(room, caller.account(), seq, before == null ? Long.MAX_VALUE : before, LIMIT.of(limit));
    }

    @PutMapping("/rooms/{room}/messages/{seq}/thread/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable RoomId room, @PathVariable long seq, @Valid @RequestBody Position position) {
        threads.read(room, caller.account(), seq, position.seq());
    }
}
