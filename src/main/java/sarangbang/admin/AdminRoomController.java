package sarangbang.admin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Limit;
import sarangbang.account.Admins;
import sarangbang.account.Caller;
import sarangbang.room.AllRooms;
import sarangbang.room.Kind;
import sarangbang.room.RoomId;
import sarangbang.timeline.Timeline;

/** That rooms are there, how large and how busy; never what is said in them, nor by whom. */
@RestController
@RequestMapping("/api/admin/rooms")
class AdminRoomController {

    private static final Limit LIMIT = new Limit(100);

    private final Admins admins;
    private final AllRooms rooms;
    private final Timeline timeline;

    AdminRoomController(Admins admins, AllRooms rooms, Timeline timeline) {
        this.admins = admins;
        this.rooms = rooms;
        this.timeline = timeline;
    }

    /**
     * @param name null for a direct one
     * @param members how many are in it
     * @param head how much has happened in it
     */
    record Listed(
            RoomId id,
            @Nullable String name,
            Kind kind,
            long members,
            long head,
            Instant createdAt,
            @Nullable Instant archivedAt,
            Instant activeAt) {}

    /** @param more whether there are others behind the last of these */
    record Page(List<Listed> rooms, boolean more) {}

    /**
     * The newest first. By a text those with a name are found.
     *
     * @param after the last id of the page before
     */
    @GetMapping
    Page find(
            Caller caller,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable RoomId after,
            @RequestParam(defaultValue = "50") int limit) {
        admins.require(caller);
        int most = LIMIT.of(limit);
        var found = rooms.page(query, after, most + 1);
        return new Page(listed(found.stream().limit(most).toList()), found.size() > most);
    }

    private List<Listed> listed(List<AllRooms.Entry> found) {
        var heads = timeline.heads(found.stream().map(AllRooms.Entry::id).toList());
        return found.stream()
                .map(room -> {
                    var head = Objects.requireNonNull(heads.get(room.id()));
                    return new Listed(
                            room.id(),
                            room.name(),
                            room.kind(),
                            room.members(),
                            head.seq(),
                            room.createdAt(),
                            room.archivedAt(),
                            head.activeAt());
                })
                .toList();
    }
}
