package sarangbang.presence;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.SmallRooms;
import sarangbang.timeline.Aside;
import sarangbang.timeline.Asides;
import sarangbang.timeline.WhoIsHere;

/**
 * Who is online: connected to any node. Told in {@linkplain SmallRooms small rooms}, to those who are in one with
 * them. It ends with the last socket, or with the lease of a node that died.
 */
@Component
class Presence {

    private static final long TICK_MILLIS = 1_000;
    /** The line to the broker is for messages first. */
    private static final int MOST_AT_ONCE = 300;

    private static final Duration LEASE = Duration.ofSeconds(6);

    private final Visits visits;
    private final Attendance attendance;
    private final SmallRooms rooms;
    private final Asides asides;
    private final ApplicationEventPublisher events;
    /** Who certainly stands in the database as being here, and who perhaps does: of a commit the answer may not come. */
    private Set<Visitor> known = Set.of();

    private Set<Visitor> perhaps = Set.of();
    private final Map<AccountId, Map<String, Object>> untold = new HashMap<>();
    private long renewedAt = System.nanoTime();
    private long steadySince = renewedAt;

    Presence(Visits visits, Attendance attendance, SmallRooms rooms, Asides asides, ApplicationEventPublisher events) {
        this.visits = visits;
        this.attendance = attendance;
        this.rooms = rooms;
        this.asides = asides;
        this.events = events;
    }

    @EventListener
    void on(WhoIsHere asked) {
        asked.here().addAll(attendance.among(asked.people()).online());
    }

    /** Of the people with whom the reader is in a small room, himself too. */
    Attendance.Present around(AccountId reader) {
        return attendance.among(rooms.companionsOf(reader));
    }

    @Scheduled(fixedDelay = TICK_MILLIS)
    void tick() {
        noteDelay();
        var here = visits.here();
        var coming = without(here, known);
        var going = without(perhaps, here);
        known = without(here, coming);
        var told = Visitor.accounts(known);
        perhaps = union(perhaps, here);
        var change = attendance.update(coming, going, isSteady(), LEASE.toSeconds());
        renewedAt = System.nanoTime();
        known = change.isEmpty() ? Set.of() : here;
        perhaps = known;
        if (change.isEmpty()) {
            steadySince = renewedAt;
        }
        change.ifPresent(changed -> {
            note(without(changed.came(), told), "online", changed.version());
            note(changed.went(), "offline", changed.version());
        });
        // Whichever fails, the other is told.
        try {
            change.ifPresent(this::tellHouse);
        } finally {
            visits.forget(going);
            tell();
        }
    }

    private void tellHouse(Attendance.Change changed) {
        if (!changed.left().isEmpty()) {
            events.publishEvent(
                    new Gone(changed.left().stream().collect(toMap(Function.identity(), visits::lastHeard))));
        }
    }

    private static Set<Visitor> union(Set<Visitor> some, Set<Visitor> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void noteDelay() {
        long now = System.nanoTime();
        if (now - renewedAt > LEASE.toNanos() / 2) {
            steadySince = now;
        }
    }

    /** After a time without the database every lease is over: the other nodes get the time to renew theirs. */
    private boolean isSteady() {
        return System.nanoTime() - steadySince > LEASE.toNanos() / 2;
    }

    /** Of two tellings about somebody the one with the higher version holds. */
    private void note(Collection<AccountId> accounts, String state, long version) {
        accounts.forEach(account -> untold.put(account, Map.of("state", state, "version", version)));
    }

    private void tell() {
        Map<AccountId, Map<String, Object>> some = new HashMap<>();
        untold.entrySet().stream().limit(MOST_AT_ONCE).forEach(one -> some.put(one.getKey(), one.getValue()));
        if (some.isEmpty()) {
            return;
        }
        asides.tell(rooms.placesOf(some.keySet()).stream()
                .map(place -> new Aside(place, "presence", Objects.requireNonNull(some.get(place.account())), false))
                .toList());
        // Only now: what could not be told is told the next time.
        untold.keySet().removeAll(some.keySet());
    }
}
