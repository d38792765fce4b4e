package sarangbang.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;

@RestController
@RequestMapping("/api")
class SavedController {

    private static final Limit LIMIT = new Limit(100);

    private final Saved saved;

    SavedController(Saved saved) {
        this.saved = saved;
    }

    record Bookmarked(List<Saved.One> saved) {}

    record BookmarkedHere(List<Long> seqs) {}

    /** Without an id the newest. */
    @GetMapping("/saved")
    Bookmarked saved(Caller caller, @RequestParam @Nullable Long before, @RequestParam(defaultValue = "50") int limit) {
        return new Bookmarked(saved.of(caller.account(), before == null ? Long.MAX_VALUE : before, LIMIT.of(limit)));
    }

    @GetMapping("/rooms/{room}/saved")
    BookmarkedHere saved(Caller caller, @PathVariable RoomId room) {
        return new BookmarkedHere(saved.in(room, caller.account()));
    }

    @PutMapping("/rooms/{room}/messages/{seq}/saved")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        saved.add(room, caller.account(), seq);
    }

    @DeleteMapping("/rooms/{room}/messages/{seq}/saved")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable RoomId room, @PathVariable long seq) {
        saved.remove(room, caller.account(), seq);
    }
}
