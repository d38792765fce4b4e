package sarangbang.inbox;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.room.SmallRooms;
import sarangbang.timeline.Aside;
import sarangbang.timeline.Asides;

/**
 * How far the members of a room have read it, for who wants to see how many have not: in a {@linkplain SmallRooms small
 * room} each of them, in a larger one {@linkplain ReaderCounts how many}.
 */
@Component
class Readers {

    private static final long TELL_MILLIS = 500;
    private static final long COUNT_MILLIS = 2_000;
    /** The line to the broker is for messages first. */
    private static final int MOST_AT_ONCE = 1_000;

    private final ReadPositions positions;
    private final ReaderCounts counts;
    private final Rooms rooms;
    private final SmallRooms smallRooms;
    private final Asides asides;
    private final Map<Member.Place, Long> untold = new ConcurrentHashMap<>();
    private final Set<RoomId> uncounted = ConcurrentHashMap.newKeySet();

    Readers(ReadPositions positions, ReaderCounts counts, Rooms rooms, SmallRooms smallRooms, Asides asides) {
        this.positions = positions;
        this.counts = counts;
        this.rooms = rooms;
        this.smallRooms = smallRooms;
        this.asides = asides;
    }

    /**
     * @param positions of every member of a small room
     * @param counts of a larger one
     */
    record Reading(Map<AccountId, Long> positions, ReaderCounts.@Nullable Counts counts) {}

    Reading of(RoomId room, AccountId reader) {
        rooms.requireMember(room, reader);
        var small = smallRooms.among(Set.of(room));
        if (small.isEmpty()) {
            return new Reading(Map.of(), counts.in(room));
        }
        var members = rooms.membersOf(small).stream().map(Member::account).toList();
        return new Reading(positions.in(room, members), null);
    }

    /** Is told a moment later, once for all that is read meanwhile. */
    void moved(RoomId room, AccountId reader, long seq) {
        untold.merge(new Member.Place(room, reader), seq, Math::max);
    }

    @Scheduled(fixedDelay = TELL_MILLIS)
    void tell() {
        Map<Member.Place, Long> read = new HashMap<>();
        untold.entrySet().stream().limit(MOST_AT_ONCE).forEach(one -> read.put(one.getKey(), one.getValue()));
        if (read.isEmpty()) {
            return;
        }
        var all = read.keySet().stream().map(Member.Place::room).collect(toSet());
        var small = smallRooms.among(all);
        var places = read.keySet().stream()
                .filter(place -> small.contains(place.room()))
                .toList();
        asides.tell(rooms.taken(places).stream()
                .map(place -> new Aside(place, "read", Map.of("seq", read.getOrDefault(place, 0L)), true))
                .toList());
        all.removeAll(small);
        uncounted.addAll(all);
        // Only now: what could not be told is told the next time.
        read.forEach(untold::remove);
    }

    /** Once for all that is read in a room meanwhile, however many read it. */
    @Scheduled(fixedDelay = COUNT_MILLIS)
    void count() {
        for (var room : Set.copyOf(uncounted)) {
            uncounted.remove(room);
            try {
                asides.tell(room, "readers", counts.in(room));
            } catch (RuntimeException fault) {
                uncounted.add(room);
                throw fault;
            }
        }
    }
}
