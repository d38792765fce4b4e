package sarangbang.admin;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Admins;
import sarangbang.account.HouseInvitations;

/** Invitations made and taken back, each with its record. */
@Component
class Inviting {

    private final Admins admins;
    private final HouseInvitations invitations;
    private final Deeds deeds;

    Inviting(Admins admins, HouseInvitations invitations, Deeds deeds) {
        this.admins = admins;
        this.invitations = invitations;
        this.deeds = deeds;
    }

    @Transactional
    HouseInvitations.Made make(AccountId by, int days, int uses) {
        admins.confirm(by);
        var made = invitations.make(by, Duration.ofDays(days), uses);
        deeds.add(DeedKind.INVITATION_MADE, by, null, Integer.toString(uses));
        return made;
    }

    @Transactional
    void revoke(UUID id, AccountId by) {
        admins.confirm(by);
        if (!invitations.revoke(id)) {
            throw new HouseInvitationNotFound();
        }
        deeds.add(DeedKind.INVITATION_REVOKED, by, null, null);
    }
}
