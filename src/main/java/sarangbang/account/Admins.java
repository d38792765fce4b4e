package sarangbang.account;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps the house, and what they may do about accounts. There is always one of them. */
@Component
public class Admins {

    private final Accounts accounts;
    private final PasswordLinks links;
    private final Revocation revocation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admins(
            Accounts accounts,
            PasswordLinks links,
            Revocation revocation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.revocation = revocation;
        this.events = events;
        this.clock = clock;
    }

    /** Opens whatever an admin does; not to a program. */
    public void require(Caller caller) {
        if (caller.credential().kind() == Credential.Kind.TOKEN) {
            throw new SessionOnly();
        }
        if (!accounts.isAdmin(caller.account())) {
            throw new AdminOnly();
        }
    }

    /**
     * Within the transaction of what an admin does, first of all: whoever is dismissed meanwhile has done it before, so
     * that it is found with the rest of what they made, or does not do it.
     */
    public void confirm(AccountId by) {
        lock(by);
    }

    /** @return false if it was so before */
    @Transactional
    public boolean appoint(AccountId id, AccountId by) {
        lock(by);
        return appoint(id);
    }

    /**
     * By the settings of the house.
     *
     * @return false if it was so before
     */
    @Transactional
    public boolean appoint(AccountId id) {
        var account = lockOne(id);
        if (account.isAdmin()) {
            return false;
        }
        account.setAdmin(true);
        events.publishEvent(new Told(id, AccountNews.CHANGED));
        return true;
    }

    /**
     * What they have made that opens the house goes with them.
     *
     * @return false if it was so before
     * @throws LastAdmin if there is no other
     */
    @Transactional
    public boolean dismiss(AccountId id, AccountId by) {
        var admins = lock(by);
        var account = lockOne(id);
        if (!account.isAdmin()) {
            return false;
        }
        requireOthers(admins, id);
        account.setAdmin(false);
        revocation.ofWhatWasMadeBy(id);
        events.publishEvent(new Told(id, AccountNews.CHANGED));
        return true;
    }

    /**
     * Nobody comes in by it any more, and who has is shown out on every node. What it said and where it is a member stays.
     *
     * @return false if it was so before
     * @throws LastAdmin if there is no other
     */
    @Transactional
    public boolean deactivate(AccountId id, AccountId by) {
        var admins = lock(by);
        var account = lockOne(id);
        if (account.deactivatedAt() != null) {
            return false;
        }
        requireOthers(admins, id);
        account.deactivate(clock.instant());
        links.forget(id);
        revocation.ofWhatWasMadeBy(id);
        revocation.ofAll(id);
        return true;
    }

    /** @return false if it was so before */
    @Transactional
    public boolean activate(AccountId id, AccountId by) {
        lock(by);
        var account = lockOne(id);
        if (account.deactivatedAt() == null) {
            return false;
        }
        account.activate();
        return true;
    }

    /** One after the other: whoever was dismissed a moment ago dismisses nobody. */
    private List<Account> lock(AccountId by) {
        var admins = accounts.lockAdmins();
        if (admins.stream().noneMatch(admin -> admin.id().equals(by))) {
            throw new AdminOnly();
        }
        return admins;
    }

    private Account lockOne(AccountId id) {
        return accounts.lock(id).orElseThrow(NoSuchAccount::new);
    }

    private static void requireOthers(List<Account> admins, AccountId id) {
        if (admins.stream().allMatch(admin -> admin.id().equals(id))) {
            throw new LastAdmin();
        }
    }
}
