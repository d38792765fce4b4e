package sarangbang.room;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Call;
import sarangbang.account.Caller;
import sarangbang.account.Profile;

/** For whoever is just typing a name behind an @. */
@RestController
@RequestMapping("/api/rooms/{room}/calls")
class CallController {

    private final Callers callers;

    CallController(Callers callers) {
        this.callers = callers;
    }

    /**
     * @param people at most 20 other members whose username, or a word of whose display name, starts so
     * @param many what the caller may say here for many at once, whatever is asked for
     */
    record Callable(List<Profile> people, Set<Call> many) {}

    @GetMapping
    Callable find(Caller caller, @PathVariable RoomId room, @RequestParam(defaultValue = "") String query) {
        return new Callable(callers.people(caller.account(), room, query), callers.openTo(caller.account(), room));
    }
}
