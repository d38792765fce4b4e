package sarangbang.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Aside;
import sarangbang.timeline.Asides;

/** Who is writing in which room. It is over by itself when it is not said again: who hears it counts six seconds. */
@Component
public class Typing {

    /** However often a client says it. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int MOST = 100_000;

    private final Rooms rooms;
    private final Asides asides;
    private final Cache<Member.Place, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST).build();

    Typing(Rooms rooms, Asides asides) {
        this.rooms = rooms;
        this.asides = asides;
    }

    public void tell(RoomId room, AccountId by) {
        rooms.requireSpeaker(room, by);
        var place = new Member.Place(room, by);
        if (lately.asMap().putIfAbsent(place, true) == null) {
            asides.tellNow(new Aside(place, "typing", Map.of(), true));
        }
    }

    /** What he writes next is something new, and is told at once. */
    public void said(RoomId room, AccountId by) {
        lately.invalidate(new Member.Place(room, by));
    }
}
