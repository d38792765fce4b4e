package sarangbang.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.Kind;
import sarangbang.room.Member;
import sarangbang.room.Room;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Timeline;
import sarangbang.timeline.Unread;

/**
 * Puts rooms together with what their member has not read yet: a query a part, never one a room, and all of one moment:
 * what is counted as unread is what lies up to the head that is told.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class RoomSummaries {

    private final Rooms rooms;
    private final Profiles profiles;
    private final Timeline timeline;
    private final ReadPositions positions;
    private final HiddenRooms hidden;

    RoomSummaries(Rooms rooms, Profiles profiles, Timeline timeline, ReadPositions positions, HiddenRooms hidden) {
        this.rooms = rooms;
        this.profiles = profiles;
        this.timeline = timeline;
        this.positions = positions;
        this.hidden = hidden;
    }

    /** Newest activity first; without what is out of sight. */
    public List<RoomSummary> of(AccountId reader) {
        var places = new HashMap<>(rooms.placesOf(reader));
        places.keySet().removeAll(hidden.of(reader, places.keySet()));
        return of(reader, places);
    }

    public RoomSummary of(AccountId reader, RoomId room) {
        return of(reader, Map.of(room, rooms.requireMember(room, reader))).getFirst();
    }

    private List<RoomSummary> of(AccountId reader, Map<RoomId, Member> places) {
        var ids = places.keySet();
        var heads = timeline.heads(ids);
        var newest = timeline.newest(ids);
        var read = positions.of(reader, ids);
        var unread = timeline.countUnread(read, reader);
        var all = rooms.all(ids);
        var people = peopleOfDirect(all);
        return all.stream()
                .map(room -> {
                    var id = room.id();
                    var head = Objects.requireNonNull(heads.get(id));
                    var waiting = unread.getOrDefault(id, Unread.NOTHING);
                    return new RoomSummary(
                            id,
                            room.name(),
                            room.kind(),
                            room.topic(),
                            Objects.requireNonNull(places.get(id)).role(),
                            head.seq(),
                            Objects.requireNonNull(read.get(id)),
                            waiting.messages(),
                            waiting.mentions(),
                            newest.get(id),
                            people.getOrDefault(id, List.of()),
                            room.createdAt(),
                            head.activeAt(),
                            room.archivedAt());
                })
                .sorted(Comparator.comparing(RoomSummary::activeAt).reversed())
                .toList();
    }

    private Map<RoomId, List<Profile>> peopleOfDirect(Collection<Room> all) {
        var direct = all.stream()
                .filter(room -> room.kind() == Kind.DIRECT)
                .map(Room::id)
                .toList();
        var members = rooms.membersOf(direct);
        var known = profiles.of(members.stream().map(Member::account).toList());
        return members.stream()
                .collect(groupingBy(
                        Member::room,
                        mapping(member -> Objects.requireNonNull(known.get(member.account())), toList())));
    }
}
