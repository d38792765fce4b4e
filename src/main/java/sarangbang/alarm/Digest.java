package sarangbang.alarm;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.inbox.Inbox;
import sarangbang.room.Kind;
import sarangbang.room.Member;
import sarangbang.room.Room;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Message;

/** What waits for somebody, room by room, as far as they want to hear of it. */
@Component
class Digest {

    private final Inbox inbox;
    private final Rooms rooms;
    private final Wishes wishes;
    private final Profiles profiles;

    Digest(Inbox inbox, Rooms rooms, Wishes wishes, Profiles profiles) {
        this.inbox = inbox;
        this.rooms = rooms;
        this.wishes = wishes;
        this.profiles = profiles;
    }

    /** @param said the newest twenty, oldest first */
    record Waiting(String room, List<Message> said) {}

    List<Waiting> of(AccountId reader) {
        var all = inbox.waiting(reader);
        var found = rooms.all(all.keySet());
        var wanted = wanted(found, reader);
        var calling = inbox.calling(reader, in(wanted, Wanted.MENTIONS));
        var names = names(found, reader);
        return found.stream()
                .filter(room -> wanted.get(room.id()) != Wanted.NONE)
                .map(room -> {
                    var said = wanted.get(room.id()) == Wanted.MENTIONS ? calling : all;
                    return new Waiting(
                            Objects.requireNonNull(names.get(room.id())), said.getOrDefault(room.id(), List.of()));
                })
                .filter(waiting -> !waiting.said().isEmpty())
                .toList();
    }

    /** What is wanted of each room; in a direct one everything calls. */
    private Map<RoomId, Wanted> wanted(Collection<Room> found, AccountId reader) {
        var wished = wishes.of(reader);
        var wanted = new HashMap<RoomId, Wanted>();
        for (var room : found) {
            var wish = wished.getOrDefault(room.id(), Wanted.ALL);
            wanted.put(room.id(), wish == Wanted.MENTIONS && room.kind() == Kind.DIRECT ? Wanted.ALL : wish);
        }
        return wanted;
    }

    private static List<RoomId> in(Map<RoomId, Wanted> wanted, Wanted wish) {
        return wanted.entrySet().stream()
                .filter(room -> room.getValue() == wish)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A direct room is called by the others in it. */
    private Map<RoomId, String> names(Collection<Room> found, AccountId reader) {
        var direct =
                found.stream().filter(room -> room.name() == null).map(Room::id).toList();
        var members = rooms.membersOf(direct);
        var people = profiles.of(members.stream().map(Member::account).toList());
        var names = new LinkedHashMap<RoomId, String>();
        found.forEach(room -> names.put(
                room.id(),
                Optional.ofNullable(room.name()).orElseGet(() -> others(room.id(), members, people, reader))));
        return names;
    }

    private static String others(RoomId room, List<Member> members, Map<AccountId, Profile> people, AccountId reader) {
        return members.stream()
                .filter(member ->
                        member.room().equals(room) && !member.account().equals(reader))
                .map(member ->
                        Objects.requireNonNull(people.get(member.account())).displayName())
                .collect(joining(", "));
    }
}
