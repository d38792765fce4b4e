package sarangbang.room;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
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
    private final Bans bans;
    private final InvitationTable invitations;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(
            Rooms house,
            RoomTable rooms,
            Members members,
            Bans bans,
            InvitationTable invitations,
            Profiles profiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.house = house;
        this.rooms = rooms;
        this.members = members;
        this.bans = bans;
        this.invitations = invitations;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    List<Member> of(RoomId room, AccountId reader) {
        house.requireMember(room, reader);
        return members.of(room);
    }

    /** By oneself, which only a public room allows that is not over, to who is not kept out of it. */
    @Transactional
    Member join(RoomId id, AccountId account) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var already = members.findById(new Member.Place(id, account));
        if (already.isPresent()) {
            return already.get();
        }
        if (room.kind() != Kind.PUBLIC || isClosedTo(room, account)) {
            throw new RoomNotFound();
        }
        return add(id, account, account);
    }

    /** @param use of the link that lets him in, taken only where he is not in yet; false if it has none left */
    @Transactional
    Member joinBy(RoomId id, AccountId account, BooleanSupplier use) {
        var room = rooms.lock(id).orElseThrow(InvitationNotFound::new);
        var already = members.findById(new Member.Place(id, account));
        if (already.isPresent()) {
            return already.get();
        }
        if (isClosedTo(room, account) || !use.getAsBoolean()) {
            throw new InvitationNotFound();
        }
        return add(id, account, account);
    }

    private boolean isClosedTo(Room room, AccountId account) {
        return room.isArchived() || bans.has(new Member.Place(room.id(), account));
    }

    @Transactional
    Member invite(RoomId id, AccountId host, String username) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        house.requireMember(id, host);
        room.requireOpenMembership();
        room.requireNotArchived();
        var guest = profiles.named(username).orElseThrow(() -> new AccountNotFound(username));
        if (bans.has(new Member.Place(id, guest.id()))) {
            throw new Banned(guest.username());
        }
        return members.findById(new Member.Place(id, guest.id())).orElseGet(() -> add(id, guest.id(), host));
    }

    private Member add(RoomId room, AccountId account, AccountId by) {
        var role = members.anyIn(room) ? Role.MEMBER : Role.OWNER;
        var member = members.save(new Member(room, account, role, clock.instant()));
        events.publishEvent(new MemberJoined(room, account, by));
        events.publishEvent(new Told(account, RoomNews.joined(room)));
        return member;
    }

    /** Oneself, or, as one who keeps the room, somebody of a lower role. A direct room that one leaves is out of sight. */
    @Transactional
    void remove(RoomId id, AccountId account, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var remover = house.requireMember(id, by);
        if (room.kind() == Kind.DIRECT && account.equals(by)) {
            events.publishEvent(new DirectRoomLeft(id, account));
            events.publishEvent(new Told(account, RoomNews.left(id)));
            return;
        }
        room.requireOpenMembership();
        if (account.equals(by)) {
            letGo(remover, by);
            return;
        }
        remover.require(Right.REMOVE);
        var leaver = members.findById(new Member.Place(id, account)).orElseThrow(MemberNotFound::new);
        remover.requireOver(leaver);
        letGo(leaver, by);
    }

    /** With the room locked. Whoever is shown the door does not come back by a link of his own. */
    void letGo(Member leaver, AccountId by) {
        var room = leaver.room();
        var account = leaver.account();
        members.remove(leaver.place());
        if (leaver.role() == Role.OWNER) {
            handOver(room);
        }
        if (!account.equals(by)) {
            invitations.removeOf(room, account);
        }
        events.publishEvent(new MemberLeft(room, account, by));
        events.publishEvent(new Told(account, RoomNews.left(room)));
    }

    /** A room without an owner goes to who has been in it longest. */
    private void handOver(RoomId room) {
        var left = members.of(room);
        if (left.stream().noneMatch(member -> member.role() == Role.OWNER)) {
            left.stream().min(Comparator.comparing(Member::joinedAt)).ifPresent(heir -> {
                heir.become(Role.OWNER);
                events.publishEvent(new Told(heir.account(), RoomNews.changed(room)));
            });
        }
    }
}
