package sarangbang.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.account.Admins;
import sarangbang.account.Caller;
import sarangbang.account.HouseInvitations;

/** Links by which people sign up where not everybody may. */
@RestController
@RequestMapping("/api/admin/invitations")
class HouseInvitationController {

    private final Admins admins;
    private final HouseInvitations invitations;
    private final Inviting inviting;

    HouseInvitationController(Admins admins, HouseInvitations invitations, Inviting inviting) {
        this.admins = admins;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    /**
     * @param days for how many it is good
     * @param uses how many may sign up by it
     */
    record Plan(
            @NotNull @Min(1) @Max(365) Integer days,
            @NotNull @Min(1) @Max(10_000) Integer uses) {}

    @GetMapping
    List<HouseInvitations.Listed> open(Caller caller) {
        admins.require(caller);
        return invitations.open();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HouseInvitations.Made make(Caller caller, @Valid @RequestBody Plan plan) {
        admins.require(caller);
        return inviting.make(caller.account(), plan.days(), plan.uses());
    }

    /** It opens the door to nobody more; who came in by it stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        admins.require(caller);
        inviting.revoke(id, caller.account());
    }
}
