package sarangbang.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Admins;
import sarangbang.account.PasswordLinks;
import sarangbang.account.Register;

/** What admins do about accounts, each with its record. */
@Component
class Stewardship {

    private final Admins admins;
    private final Register register;
    private final PasswordLinks links;
    private final Deeds deeds;

    Stewardship(Admins admins, Register register, PasswordLinks links, Deeds deeds) {
        this.admins = admins;
        this.register = register;
        this.links = links;
        this.deeds = deeds;
    }

    /** Null leaves it as it is. */
    record Change(@Nullable Boolean deactivated, @Nullable Boolean admin) {}

    @Transactional
    Register.Entry change(AccountId account, Change change, AccountId by) {
        if (change.admin() != null) {
            setAdmin(account, change.admin(), by);
        }
        if (change.deactivated() != null) {
            setDeactivated(account, change.deactivated(), by);
        }
        return register.of(account);
    }

    private void setAdmin(AccountId account, boolean on, AccountId by) {
        if (on ? admins.appoint(account, by) : admins.dismiss(account, by)) {
            deeds.add(on ? DeedKind.APPOINTED : DeedKind.DISMISSED, by, account, null);
        }
    }

    private void setDeactivated(AccountId account, boolean on, AccountId by) {
        if (on ? admins.deactivate(account, by) : admins.activate(account, by)) {
            deeds.add(on ? DeedKind.DEACTIVATED : DeedKind.ACTIVATED, by, account, null);
        }
    }

    /** By the settings of the house. */
    @Transactional
    boolean appoint(AccountId account) {
        var isNew = admins.appoint(account);
        if (isNew) {
            deeds.add(DeedKind.APPOINTED, null, account, null);
        }
        return isNew;
    }

    @Transactional
    PasswordLinks.Made link(AccountId account, AccountId by) {
        admins.confirm(by);
        var made = links.make(account, by);
        deeds.add(DeedKind.PASSWORD_LINKED, by, account, null);
        return made;
    }

    /** For an account that was made a moment ago, which nobody can come in by before. */
    @Transactional
    PasswordLinks.Made welcome(AccountId account, AccountId by) {
        admins.confirm(by);
        deeds.add(DeedKind.ACCOUNT_MADE, by, account, null);
        return links.make(account, by);
    }
}
