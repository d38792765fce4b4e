package sarangbang.timeline;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;

/** Tells rooms what is not of their logs, in the shape of what is. */
@Component
public class Asides {

    private final Log log;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asides(Log log, Profiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** What is worth nothing later. */
    public void tellNow(Aside aside) {
        tell(List.of(aside), true);
    }

    /** However late, unless very much is waiting. */
    public void tell(Collection<Aside> asides) {
        tell(asides, false);
    }

    /**
     * Of nobody in particular.
     *
     * @param what is told under the name of its type
     */
    public void tell(RoomId room, String type, Object what) {
        var head = log.heads(Set.of(room)).get(room);
        if (head == null) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("room", room);
        body.put("type", type);
        body.put("at", clock.instant());
        body.put(type, what);
        events.publishEvent(new Murmur(room, head.lastLeave(), null, body, false));
    }

    private void tell(Collection<Aside> asides, boolean fleeting) {
        var people = profiles.of(
                asides.stream().map(aside -> aside.place().account()).collect(toSet()));
        // Asked last: whoever was removed before does not hear it.
        var heads = log.heads(asides.stream().map(aside -> aside.place().room()).collect(toSet()));
        for (var aside : asides) {
            var place = aside.place();
            murmur(aside, people.get(place.account()), heads.get(place.room()), fleeting)
                    .ifPresent(events::publishEvent);
        }
    }

    private Optional<Murmur> murmur(Aside aside, @Nullable Profile account, @Nullable Head head, boolean fleeting) {
        if (account == null || head == null) {
            return Optional.empty();
        }
        var room = aside.place().room();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("room", room);
        body.put("type", aside.type());
        body.put("by", account.id());
        body.put("at", clock.instant());
        body.put("account", account);
        aside.more().forEach(body::putIfAbsent);
        var except = aside.toOneself() ? null : account.id();
        return Optional.of(new Murmur(room, head.lastLeave(), except, body, fleeting));
    }
}
