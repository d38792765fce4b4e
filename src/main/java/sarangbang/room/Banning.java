package sarangbang.room;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;

/** How people are kept out of a room, and may come again. */
@Component
class Banning {

    private final Rooms house;
    private final RoomTable rooms;
    private final Members members;
    private final Membership membership;
    private final Bans bans;
    private final InvitationTable invitations;
    private final Keepers keepers;
    private final Profiles profiles;
    private final Clock clock;

    Banning(
            Rooms house,
            RoomTable rooms,
            Members members,
            Membership membership,
            Bans bans,
            InvitationTable invitations,
            Keepers keepers,
            Profiles profiles,
            Clock clock) {
        this.house = house;
        this.rooms = rooms;
        this.members = members;
        this.membership = membership;
        this.bans = bans;
        this.invitations = invitations;
        this.keepers = keepers;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The last ban first. */
    List<Ban> of(RoomId room, AccountId reader) {
        house.requireMember(room, reader).require(Right.BAN);
        return bans.of(room);
    }

    /** Whoever is inside is shown the door. */
    @Transactional
    void ban(RoomId id, AccountId account, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var keeper = house.requireMember(id, by);
        room.requireOpenMembership();
        keeper.require(Right.BAN);
        if (account.equals(by)) {
            throw new Invalid("account", "nobody keeps himself out");
        }
        var place = new Member.Place(id, account);
        members.findById(place).ifPresent(member -> {
            keeper.requireOver(member);
            membership.letGo(member, by);
        });
        if (profiles.of(account).isEmpty()) {
            throw new AccountNotFound(account.toString());
        }
        // Also of who has gone by himself before it.
        invitations.removeOf(id, account);
        if (!bans.has(place)) {
            bans.save(new Ban(place, by, clock.instant()));
            keepers.tell(id);
        }
    }

    @Transactional
    void lift(RoomId id, AccountId account, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var keeper = house.requireMember(id, by);
        room.requireOpenMembership();
        keeper.require(Right.BAN);
        if (bans.lift(new Member.Place(id, account)) == 0) {
            throw new BanNotFound();
        }
        keepers.tell(id);
    }
}
