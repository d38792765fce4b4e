package sarangbang.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.account.Told;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Timeline;

/** What one has begun to write on one device and goes on with on another. Of a room that one has left there is none. */
@RestController
@RequestMapping("/api")
class DraftController {

    /** In Java's chars, of which an emoji has two: as much as a message may have. */
    private static final int LONGEST = 20_000;

    private static final int MOST = 500;

    private final Drafts drafts;
    private final Rooms rooms;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    DraftController(Drafts drafts, Rooms rooms, Timeline timeline, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.rooms = rooms;
        this.timeline = timeline;
        this.events = events;
    }

    record All(List<Drafts.Draft> drafts) {}

    /** @param body empty when it is sent or given up */
    record Written(
            @NotNull @Size(max = LONGEST) String body,
            @Nullable Long thread) {}

    record Kept(long version) {}

    /** What one's devices hear; two may come in either order, and the higher version counts. */
    record News(String type, RoomId room, @Nullable Long thread, String body, long version) {}

    @GetMapping("/drafts")
    All mine(Caller caller) {
        return new All(
                drafts.of(caller.account(), rooms.placesOf(caller.account()).keySet()));
    }

    @PutMapping("/rooms/{room}/draft")
    Kept write(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Written written) {
        var account = caller.account();
        rooms.requireMember(room, account);
        if (written.thread() != null) {
            timeline.requireMessage(new Spot(room, written.thread()));
        }
        long version = keep(account, new Drafts.Place(room, written.thread()), written.body());
        events.publishEvent(new Told(account, new News("draft", room, written.thread(), written.body(), version)));
        return new Kept(version);
    }

    private long keep(AccountId account, Drafts.Place place, String body) {
        if (body.isEmpty()) {
            return drafts.remove(account, place);
        }
        long version = drafts.keep(account, place, body, MOST);
        if (version == 0) {
            throw new TooManyDrafts(MOST);
        }
        return version;
    }
}
