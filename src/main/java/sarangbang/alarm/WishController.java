package sarangbang.alarm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.account.Told;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

@RestController
@RequestMapping("/api")
class WishController {

    private final Wishes wishes;
    private final Rooms rooms;
    private final ApplicationEventPublisher events;

    WishController(Wishes wishes, Rooms rooms, ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.rooms = rooms;
        this.events = events;
    }

    /** @param rooms those of which not everything is wanted */
    record Wished(Map<RoomId, Wanted> rooms, @Nullable QuietHours quiet) {}

    record OfRoom(@NotNull Wanted wanted) {}

    /** @param quiet without it there are none */
    record Hours(@Valid @Nullable QuietHours quiet) {}

    /** What one's other devices hear: it has changed, and they ask. Two changes may be told in either order. */
    record Changed(String type) {
        private static final Changed ALARMS = new Changed("alarms");
    }

    @GetMapping("/alarms")
    Wished mine(Caller caller) {
        var account = caller.account();
        return new Wished(wishes.of(account), wishes.quietHours(account).orElse(null));
    }

    @PutMapping("/alarms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beQuiet(Caller caller, @Valid @RequestBody Hours hours) {
        var quiet = hours.quiet();
        // Of the spellings that Java knows browsers know those.
        if (quiet != null && !ZoneId.getAvailableZoneIds().contains(quiet.zone().getId())) {
            throw new Invalid("quiet.zone", "a zone as in Asia/Seoul");
        }
        wishes.beQuiet(caller.account(), quiet);
        tell(caller.account());
    }

    @PutMapping("/rooms/{room}/alarms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void want(Caller caller, @PathVariable RoomId room, @Valid @RequestBody OfRoom wish) {
        rooms.requireMember(room, caller.account());
        wishes.want(caller.account(), room, wish.wanted());
        tell(caller.account());
    }

    private void tell(AccountId account) {
        events.publishEvent(new Told(account, Changed.ALARMS));
    }
}
