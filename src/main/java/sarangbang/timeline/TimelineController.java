package sarangbang.timeline;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Busy;
import sarangbang.Limit;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;

@RestController
@RequestMapping("/api/rooms/{room}")
class TimelineController {

    private static final Limit MESSAGES = new Limit(100);
    private static final Limit EVENTS = new Limit(1_000);
    private static final int PATIENCE_SECONDS = 30;

    private final Timeline timeline;
    private final Reading reading;

    TimelineController(Timeline timeline, Reading reading) {
        this.timeline = timeline;
        this.reading = reading;
    }

    record NewWords(@Nullable String body) {}

    record Pins(List<Message> messages) {}

    record Versions(List<Version> versions) {}

    /** For programs without a socket. */
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Message post(Caller caller, @PathVariable RoomId room, @RequestBody Draft draft) {
        var seq = Objects.requireNonNull(stored(timeline.post(room, caller.account(), draft)));
        return reading.message(room, seq);
    }

    @PatchMapping("/messages/{seq}")
    Message edit(Caller caller, @PathVariable RoomId room, @PathVariable long seq, @RequestBody NewWords words) {
        stored(timeline.edit(room, caller.account(), seq, words.body()));
        return reading.message(room, seq);
    }

    @DeleteMapping("/messages/{seq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        stored(timeline.delete(room, caller.account(), seq));
    }

    @PutMapping("/messages/{seq}/reactions/{emoji}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void react(Caller caller, @PathVariable RoomId room, @PathVariable long seq, @PathVariable String emoji) {
        stored(timeline.react(room, caller.account(), seq, emoji, true));
    }

    @DeleteMapping("/messages/{seq}/reactions/{emoji}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable RoomId room, @PathVariable long seq, @PathVariable String emoji) {
        stored(timeline.react(room, caller.account(), seq, emoji, false));
    }

    @PutMapping("/messages/{seq}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        stored(timeline.pin(room, caller.account(), seq, true));
    }

    @DeleteMapping("/messages/{seq}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        stored(timeline.pin(room, caller.account(), seq, false));
    }

    /** Waits for the commit. */
    private static @Nullable Long stored(CompletableFuture<@Nullable Long> deed) {
        try {
            return deed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException why ? why : new IllegalStateException(refused);
        } catch (TimeoutException slow) {
            throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
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
        var most = MESSAGES.of(limit);
        if (after != null) {
            return reading.after(room, reader, after, most);
        }
        if (around != null) {
            return reading.around(room, reader, around, most);
        }
        return reading.before(room, reader, before == null ? Long.MAX_VALUE : before, most);
    }

    @GetMapping("/events")
    EventPage events(
            Caller caller,
            @PathVariable RoomId room,
            @RequestParam long after,
            @RequestParam(defaultValue = "500") int limit) {
        return reading.events(room, caller.account(), after, EVENTS.of(limit));
    }

    /** What is pinned, the newest pin first. */
    @GetMapping("/pins")
    Pins pins(Caller caller, @PathVariable RoomId room) {
        return new Pins(reading.pinned(room, caller.account()));
    }

    /** What a message has said, the last words first; at most a hundred. */
    @GetMapping("/messages/{seq}/versions")
    Versions versions(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        return new Versions(reading.versions(room, caller.account(), seq));
    }
}
