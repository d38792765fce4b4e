package sarangbang.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Invalid;
import sarangbang.account.Caller;
import sarangbang.room.DirectRooms;
import sarangbang.room.Keeping;
import sarangbang.room.Kind;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** Rooms, always in the shape in which their member sees them. */
@RestController
@RequestMapping("/api/rooms")
class RoomController {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TOPIC = 300;

    private final Rooms rooms;
    private final Keeping keeping;
    private final DirectRooms direct;
    private final RoomSummaries summaries;

    RoomController(Rooms rooms, Keeping keeping, DirectRooms direct, RoomSummaries summaries) {
        this.rooms = rooms;
        this.keeping = keeping;
        this.direct = direct;
        this.summaries = summaries;
    }

    record Plan(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotNull Kind kind) {}

    /**
     * What is left out stays as it is.
     *
     * @param topic one line; empty to have none
     */
    record Change(
            @Nullable @Size(max = LONGEST_NAME) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
            String name,

            @Nullable @Size(max = LONGEST_TOPIC) String topic,
            @Nullable Boolean archived) {

        Keeping.Wish wish() {
            if (name == null && topic == null && archived == null) {
                throw new Invalid("name", "a name, a topic, or whether it is archived");
            }
            return new Keeping.Wish(
                    name == null ? null : name.strip(),
                    topic == null
                            ? null
                            : String.join(" ", topic.strip().lines().toList()),
                    archived);
        }
    }

    record Others(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 128) String> usernames) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoomSummary create(Caller caller, @Valid @RequestBody Plan plan) {
        if (plan.kind() == Kind.DIRECT) {
            throw new Invalid("kind", "public or private; direct rooms are made at /api/rooms/direct");
        }
        var room = rooms.create(plan.name().strip(), plan.kind(), caller.account());
        return summaries.of(caller.account(), room.id());
    }

    /** 201 for whoever asks first, 200 for the others of the same people. */
    @PostMapping("/direct")
    ResponseEntity<RoomSummary> between(Caller caller, @Valid @RequestBody Others others) {
        var found = direct.between(caller.account(), others.usernames());
        return ResponseEntity.status(found.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(summaries.of(caller.account(), found.room().id()));
    }

    @GetMapping
    List<RoomSummary> mine(Caller caller) {
        return summaries.of(caller.account());
    }

    @GetMapping("/{room}")
    RoomSummary one(Caller caller, @PathVariable RoomId room) {
        return summaries.of(caller.account(), room);
    }

    @PatchMapping("/{room}")
    RoomSummary change(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Change change) {
        keeping.change(room, change.wish(), caller.account());
        return summaries.of(caller.account(), room);
    }
}
