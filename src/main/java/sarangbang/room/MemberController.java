package sarangbang.room;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;

@RestController
@RequestMapping("/api/rooms/{room}/members")
class MemberController {

    private final Membership membership;
    private final Keeping keeping;
    private final Profiles profiles;

    MemberController(Membership membership, Keeping keeping, Profiles profiles) {
        this.membership = membership;
        this.keeping = keeping;
        this.profiles = profiles;
    }

    /** @param username whom to invite; without it the caller joins */
    record Guest(@Nullable @Size(max = 128) String username) {}

    record Appointment(@NotNull Role role) {}

    record Listed(AccountId id, String username, String displayName, Role role, Instant joinedAt) {}

    @GetMapping
    List<Listed> members(Caller caller, @PathVariable RoomId room) {
        return listed(membership.of(room, caller.account()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Listed add(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Guest guest) {
        var username = guest.username();
        var member = username == null
                ? membership.join(room, caller.account())
                : membership.invite(room, caller.account(), username);
        return listed(List.of(member)).getFirst();
    }

    /** By an owner. Whoever is the only one names another before stepping down. */
    @PatchMapping("/{account}")
    Listed appoint(
            Caller caller,
            @PathVariable RoomId room,
            @PathVariable AccountId account,
            @Valid @RequestBody Appointment appointment) {
        return listed(List.of(keeping.appoint(room, account, appointment.role(), caller.account())))
                .getFirst();
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable RoomId room, @PathVariable AccountId account) {
        membership.remove(room, account, caller.account());
    }

    private List<Listed> listed(List<Member> members) {
        Set<AccountId> ids = members.stream().map(Member::account).collect(toSet());
        Map<AccountId, Profile> people = profiles.of(ids);
        return members.stream().map(member -> listed(member, people)).toList();
    }

    private static Listed listed(Member member, Map<AccountId, Profile> people) {
        var who = people.get(member.account());
        if (who == null) {
            throw new IllegalStateException("A member without an account: " + member.account());
        }
        return new Listed(who.id(), who.username(), who.displayName(), member.role(), member.joinedAt());
    }
}
