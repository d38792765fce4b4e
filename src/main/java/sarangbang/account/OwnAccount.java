package sarangbang.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody changes about themselves, and the others see. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    OwnAccount(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    Me rename(AccountId id, String displayName) {
        var account = accounts.lock(id).orElseThrow(NoSuchAccount::new);
        account.rename(displayName);
        events.publishEvent(new ProfileChanged(id));
        events.publishEvent(new Told(id, AccountNews.CHANGED));
        return account.me();
    }
}
