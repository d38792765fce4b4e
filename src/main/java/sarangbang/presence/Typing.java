package sarangbang.presence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.Fleeting;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNotFound;
import sarangbang.room.Rooms;
import sarangbang.timeline.Timeline;

/** Who is writing in which room. It is over by itself when it is not said again: who hears it counts six seconds. */
@Component
public class Typing {

    /** However often a client says it. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int MOST = 100_000;

    private final Rooms rooms;
    private final Timeline timeline;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<Member.Place, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST).build();

    Typing(Rooms rooms, Timeline timeline, Profiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.rooms = rooms;
        this.timeline = timeline;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** What a room's subscribers hear: an event without a seq, which is not of the log. */
    @JsonPropertyOrder({"room", "type", "by", "at"})
    record Typed(RoomId room, String type, AccountId by, Instant at, Profile account) {}

    public void tell(RoomId room, AccountId by) {
        if (!rooms.isMember(room, by)) {
            throw new RoomNotFound();
        }
        if (lately.asMap().putIfAbsent(new Member.Place(room, by), true) == null) {
            // Asked after the SEND has come: whoever was removed before that does not hear it.
            long lastLeave = timeline.lastLeave(room);
            profiles.of(by)
                    .map(account -> new Typed(room, "typing", by, clock.instant(), account))
                    .ifPresent(typed -> events.publishEvent(new Fleeting(room, lastLeave, typed)));
        }
    }

    /** What he writes next is something new, and is told at once. */
    public void said(RoomId room, AccountId by) {
        lately.invalidate(new Member.Place(room, by));
    }
}
