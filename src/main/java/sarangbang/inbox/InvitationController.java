package sarangbang.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.room.Invitation;
import sarangbang.room.Invitations;
import sarangbang.room.RoomId;

/** Links into a room: for those who keep it, and for whoever was given one. */
@RestController
@RequestMapping("/api")
class InvitationController {

    private static final int WEEK = 168;

    private final Invitations invitations;
    private final RoomSummaries summaries;

    InvitationController(Invitations invitations, RoomSummaries summaries) {
        this.invitations = invitations;
        this.summaries = summaries;
    }

    /**
     * @param expiresInHours from now on; a week if nothing is said
     * @param uses how many it lets in; null for no limit, which is for owners
     */
    record Plan(
            @Nullable @Min(1) @Max(720) Integer expiresInHours,
            @Nullable @Min(1) @Max(1000) Integer uses) {}

    /** @param secret told this once */
    record Made(
            UUID id,
            String secret,
            Instant expiresAt,
            @Nullable Integer uses,
            int used,
            AccountId by) {}

    record Listed(UUID id, Instant expiresAt, @Nullable Integer uses, int used, AccountId by) {

        private static Listed of(Invitation one) {
            return new Listed(one.id(), one.expiresAt(), one.uses(), one.used(), one.by());
        }
    }

    record Seen(@Nullable String name, String topic, long members) {}

    record Sight(Seen room, Instant expiresAt) {}

    @PostMapping("/rooms/{room}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(Caller caller, @PathVariable RoomId room, @Valid @RequestBody Plan plan) {
        int hours = plan.expiresInHours() == null ? WEEK : plan.expiresInHours();
        var made = invitations.make(room, caller.account(), hours, plan.uses());
        var one = made.invitation();
        return new Made(one.id(), made.secret(), one.expiresAt(), one.uses(), one.used(), one.by());
    }

    /** Those that are not over, the newest first. */
    @GetMapping("/rooms/{room}/invitations")
    List<Listed> invitations(Caller caller, @PathVariable RoomId room) {
        return invitations.of(room, caller.account()).stream().map(Listed::of).toList();
    }

    @DeleteMapping("/rooms/{room}/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable RoomId room, @PathVariable UUID invitation) {
        invitations.takeBack(room, invitation, caller.account());
    }

    /** What somebody is told who was given the link. */
    @GetMapping("/invitations/{secret}")
    Sight look(Caller caller, @PathVariable String secret) {
        var seen = invitations.look(secret, caller.account());
        return new Sight(new Seen(seen.name(), seen.topic(), seen.members()), seen.expiresAt());
    }

    /** Comes in. Whoever is in already stays so, and it is no use of the link. */
    @PostMapping("/invitations/{secret}")
    RoomSummary follow(Caller caller, @PathVariable String secret) {
        return summaries.of(caller.account(), invitations.follow(secret, caller.account()));
    }
}
