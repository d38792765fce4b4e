package sarangbang.room;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;
import sarangbang.account.Told;

/** How people come into a room and go. */
@Component
class Membership {

    private final Rooms house;
    private final RoomTable rooms;
    private final Members members;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(
            Rooms house,
            RoomTable rooms,
            Members members,
            Profiles profiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.house = house;
        this.rooms = rooms;
        this.members = members;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    List<Member> of(RoomId room, AccountId reader) {
        house.requireMember(room, reader);
        return members.of(room);
    }

    /** By oneself, which only a public room allows. */
    @Transactional
    Member join(RoomId id, AccountId account) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var already = members.findById(new Member.Place(id, account));
        if (already.isPresent()) {
            return already.get();
        }
        if (room.kind() != Kind.PUBLIC) {
            throw new RoomNotFound();
        }
        return add(id, account, account);
    }

    @Transactional
    Member invite(RoomId id, AccountId host, String username) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        house.requireMember(id, host);
        room.requireOpenMembership();
        var guest = profiles.named(username).orElseThrow(() -> new AccountNotFound(username));
        return members.findById(new Member.Place(id, guest.id())).orElseGet(() -> add(id, guest.id(), host));
    }

    private Member add(RoomId room, AccountId account, AccountId by) {
        var role = members.anyIn(room) ? Role.MEMBER : Role.OWNER;
        var member = members.save(new Member(room, account, role, clock.instant()));
        events.publishEvent(new MemberJoined(room, account, by));
        events.publishEvent(new Told(account, RoomNews.joined(room)));
        return member;
    }

    /** Oneself, or, as an owner, somebody else. */
    @Transactional
    void remove(RoomId id, AccountId account, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var remover = house.requireMember(id, by);
        room.requireOpenMembership();
        if (!account.equals(by)) {
            remover.requireOwner();
        }
        var leaver = members.findById(new Member.Place(id, account)).orElseThrow(MemberNotFound::new);
        members.remove(new Member.Place(id, account));
        if (leaver.role() == Role.OWNER) {
            handOver(id);
        }
        events.publishEvent(new MemberLeft(id, account, by));
        events.publishEvent(new Told(account, RoomNews.left(id)));
    }

    /** A room without an owner goes to who has been in it longest. */
    private void handOver(RoomId room) {
        var left = members.of(room);
        if (left.stream().noneMatch(member -> member.role() == Role.OWNER)) {
            left.stream().min(Comparator.comparing(Member::joinedAt)).ifPresent(heir -> {
                heir.becomeOwner();
                events.publishEvent(new Told(heir.account(), RoomNews.changed(room)));
            });
        }
    }
}
