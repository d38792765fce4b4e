package sarangbang.room;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Call;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;

/** Whom a member may call by what he says in a room. */
@Component
public class Callers {

    /** In a room of more only an owner calls many at once. */
    private static final int FEW = 50;
    /** In a room of more nobody is told who is there, and nobody calls them. */
    private static final int MOST_TOLD = 100;

    private final Rooms rooms;
    private final SmallRooms sizes;
    private final Members members;
    private final Profiles profiles;

    Callers(Rooms rooms, SmallRooms sizes, Members members, Profiles profiles) {
        this.rooms = rooms;
        this.sizes = sizes;
        this.members = members;
        this.profiles = profiles;
    }

    /** What of it is open to a member. */
    public Set<Call> openTo(AccountId caller, RoomId room) {
        var role = rooms.requireMember(room, caller).role();
        int people = sizes.headcount(room);
        Set<Call> open = EnumSet.noneOf(Call.class);
        if (role.may(Right.CALL_MANY) || people <= FEW) {
            open.add(Call.ALL);
            if (people <= MOST_TOLD) {
                open.add(Call.HERE);
            }
        }
        return open;
    }

    /** Others whose name starts with what is being typed. */
    List<Profile> people(AccountId caller, RoomId room, String typed) {
        rooms.requireMember(room, caller);
        var others = members.accountsIn(room).stream()
                .filter(account -> !account.equals(caller))
                .toList();
        return profiles.startingWith(typed, others);
    }
}
