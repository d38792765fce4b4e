package sarangbang.inbox;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.room.SmallRooms;
import sarangbang.timeline.Aside;
import sarangbang.timeline.Asides;

/** How far the members of a {@linkplain SmallRooms small room} have read it, for who wants to see who has not. */
@Component
class Readers {

    private static final long TELL_MILLIS = 500;
    /** The line to the broker is for messages first. */
    private static final int MOST_AT_ONCE = 1_000;

    private final ReadPositions positions;
    private final Rooms rooms;
    private final SmallRooms smallRooms;
    private final Asides asides;
    private final Map<Member.Place, Long> untold = new ConcurrentHashMap<>();

    Readers(ReadPositions positions, Rooms rooms, SmallRooms smallRooms, Asides asides) {
        this.positions = positions;
        this.rooms = rooms;
        this.smallRooms = smallRooms;
        this.asides = asides;
    }

    /** Of every member; of a larger room nothing. */
    Map<AccountId, Long> of(RoomId room, AccountId reader) {
        rooms.requireMember(room, reader);
        var small = smallRooms.among(Set.of(room));
        return positions.in(
                room, rooms.membersOf(small).stream().map(Member::account).toList());
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
        var small =
                smallRooms.among(read.keySet().stream().map(Member.Place::room).collect(toSet()));
        var places = read.keySet().stream()
                .filter(place -> small.contains(place.room()))
                .toList();
        asides.tell(rooms.taken(places).stream()
                .map(place -> new Aside(place, "read", Map.of("seq", read.getOrDefault(place, 0L)), true))
                .toList());
        // Only now: what could not be told is told the next time.
        read.forEach(untold::remove);
    }
}
