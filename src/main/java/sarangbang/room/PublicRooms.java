package sarangbang.room;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.Caller;

/** The doors that stand open. */
@RestController
@RequestMapping("/api/rooms/public")
class PublicRooms {

    private static final Limit LIMIT = new Limit(100);

    private final RoomTable rooms;
    private final Members members;

    PublicRooms(RoomTable rooms, Members members) {
        this.rooms = rooms;
        this.members = members;
    }

    /** @param members how many are in it */
    record Listed(RoomId id, @Nullable String name, String topic, long members, boolean joined) {}

    /**
     * By name.
     *
     * @param query in the name or the topic
     * @param after the last room of the page before
     */
    @GetMapping
    List<Listed> find(
            Caller caller,
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable RoomId after,
            @RequestParam(defaultValue = "100") int limit) {
        var text = query.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        var found = rooms.publicOnes(
                text, caller.account().value(), after == null ? "" : after.toString(), LIMIT.of(limit));
        var ids = found.stream().map(Room::id).toList();
        var counts =
                members.count(ids).stream().collect(toMap(Members.Headcount::getRoom, Members.Headcount::getMembers));
        var mine = members.roomsOf(caller.account()).stream().map(Member::room).collect(toSet());
        return found.stream()
                .map(room -> new Listed(
                        room.id(),
                        room.name(),
                        room.topic(),
                        counts.getOrDefault(room.id(), 0L),
                        mine.contains(room.id())))
                .toList();
    }
}
