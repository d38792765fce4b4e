package sarangbang.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who is new: the first, who keeps the house from then on, and afterwards whoever the house is open to. */
@Component
class Reception {

    private final Accounts accounts;
    private final Founding founding;
    private final HouseInvitations invitations;
    private final HouseSettings settings;

    Reception(Accounts accounts, Founding founding, HouseInvitations invitations, HouseSettings settings) {
        this.accounts = accounts;
        this.founding = founding;
        this.invitations = invitations;
        this.settings = settings;
    }

    boolean asksForInvitations() {
        return settings.signUp() == SignUpMode.INVITE && !founding.isFresh();
    }

    /** Before anything is done for somebody who has no prospect of being let in. */
    void requireProspect(@Nullable String invitation) {
        var isHopeless = switch (settings.signUp()) {
            case OPEN -> false;
            case INVITE -> invitation == null;
            case CLOSED -> true;
        };
        if (isHopeless && !founding.isFresh()) {
            throw refusal();
        }
    }

    /** Before names are looked at: who is not invited learns of nobody who is here. */
    void requireGood(@Nullable String invitation) {
        if (invitation == null || !invitations.isGood(invitation)) {
            throw refusal();
        }
    }

    /** Whose name the settings of the house have, and so may become an admin: not for whoever comes along. */
    boolean isReserved(String username) {
        return username.equals(Username.normal(settings.admin())) && !founding.isFresh();
    }

    @Transactional
    Account admit(Account newcomer, @Nullable String invitation) {
        var account = accounts.saveAndFlush(newcomer);
        if (founding.claim(account.id())) {
            account.setAdmin(true);
        } else if (!mayCome(invitation)) {
            throw refusal();
        }
        return account;
    }

    /** Whom an admin makes an account for, which is as good as an invitation. */
    @Transactional
    Account add(Account newcomer) {
        return accounts.saveAndFlush(newcomer);
    }

    private boolean mayCome(@Nullable String invitation) {
        return switch (settings.signUp()) {
            case OPEN -> true;
            case INVITE -> invitation != null && invitations.use(invitation);
            case CLOSED -> false;
        };
    }

    private RuntimeException refusal() {
        return settings.signUp() == SignUpMode.CLOSED ? new SignUpClosed() : new NotInvited();
    }
}
