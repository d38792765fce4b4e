package sarangbang.search;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Invalid;
import sarangbang.Limit;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;

@RestController
@RequestMapping("/api/search")
class SearchController {

    private static final Limit LIMIT = new Limit(50);

    private final Finder finder;
    private final Turnstile turnstile;

    SearchController(Finder finder, Turnstile turnstile) {
        this.finder = finder;
        this.turnstile = turnstile;
    }

    /**
     * What was said in the caller's rooms, the newest first. A page may have fewer messages than were asked for, or none,
     * and another one follow: it ends where {@code next} is null.
     *
     * @param q words, all of which a message says, in any order: parts of words, also of two syllables, and initial
     *     consonants; {@code from:username} or {@code from:me}, {@code in:"name of a room"} or {@code in:@username}, {@code
     *     before:} and {@code after:} with a day, {@code has:link}, {@code has:file}; in quotes what stands together
     * @param before what the page before gave as {@code next}
     * @param zone in which days begin, as {@code Asia/Seoul}
     */
    @GetMapping
    Finder.Found find(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable RoomId room,
            @RequestParam @Nullable String before,
            @RequestParam(defaultValue = "UTC") String zone,
            @RequestParam(defaultValue = "20") int limit) {
        int most = LIMIT.of(limit);
        var end = before == null ? Position.END : Position.parse(before);
        var asked = new Asked(Question.of(q), zone(zone), room, end);
        return turnstile.pass(caller.account(), () -> finder.find(asked, caller.account(), most));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Invalid("zone", "as Asia/Seoul");
        }
    }
}
