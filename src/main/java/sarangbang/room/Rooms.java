package sarangbang.room;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;

/** The rooms of the house, and who may be in them. */
@Component
public class Rooms {

    private final RoomTable rooms;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rooms(RoomTable rooms, Members members, ApplicationEventPublisher events, Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Opens whatever a reader or writer does in a room. */
    public Member requireMember(RoomId room, AccountId account) {
        return members.findById(new Member.Place(room, account)).orElseThrow(RoomNotFound::new);
    }

    public boolean isMember(RoomId room, AccountId account) {
        return members.existsById(new Member.Place(room, account));
    }

    @Transactional
    public Room create(String name, Kind kind, AccountId owner) {
        var now = clock.instant();
        var room = rooms.saveAndFlush(new Room(RoomId.next(), name, kind, now));
        members.save(new Member(room.id(), owner, Role.OWNER, now));
        events.publishEvent(new RoomCreated(room.id(), now));
        return room;
    }

    @Transactional
    public Room rename(RoomId id, String name, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        requireMember(id, by).requireOwner();
        room.requireOpenMembership();
        if (!name.equals(room.name())) {
            room.rename(name);
            events.publishEvent(new RoomRenamed(id, name, by));
        }
        return room;
    }

    public Room get(RoomId room) {
        return rooms.findById(room).orElseThrow(RoomNotFound::new);
    }

    /** Every place somebody has, by room. */
    public Map<RoomId, Member> placesOf(AccountId account) {
        return members.roomsOf(account).stream().collect(toMap(Member::room, member -> member));
    }

    public List<Room> all(Collection<RoomId> ids) {
        return rooms.findByIdIn(ids);
    }

    public List<Member> membersOf(Collection<RoomId> ids) {
        return members.ofAll(ids);
    }
}
