package sarangbang.room;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;

@RestController
@RequestMapping("/api/rooms/{room}/bans")
class BanController {

    private final Banning banning;
    private final Profiles profiles;

    BanController(Banning banning, Profiles profiles) {
        this.banning = banning;
        this.profiles = profiles;
    }

    /** @param by who has banned the account */
    record Listed(Profile account, AccountId by, Instant at) {}

    /** For those who keep the room; the last ban first. */
    @GetMapping
    List<Listed> bans(Caller caller, @PathVariable RoomId room) {
        var bans = banning.of(room, caller.account());
        var people = profiles.of(bans.stream().map(Ban::account).toList());
        return bans.stream()
                .map(ban -> new Listed(Objects.requireNonNull(people.get(ban.account())), ban.by(), ban.at()))
                .toList();
    }

    /** Whoever is inside is removed. What is so already stays so. */
    @PutMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ban(Caller caller, @PathVariable RoomId room, @PathVariable AccountId account) {
        banning.ban(room, account, caller.account());
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Caller caller, @PathVariable RoomId room, @PathVariable AccountId account) {
        banning.lift(room, account, caller.account());
    }
}
