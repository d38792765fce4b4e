package sarangbang.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Invalid;

/** A new password in the place of the old one, and with the old one goes what was signed in by it. */
@Component
class Renewal {

    private final Accounts accounts;
    private final PasswordLinks links;
    private final Credentials credentials;
    private final Revocation revocation;

    Renewal(Accounts accounts, PasswordLinks links, Credentials credentials, Revocation revocation) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.links = links;
        this.revocation = revocation;
    }

    /**
     * Everything but the session that asks, and tokens, which its owner sees in a list.
     *
     * @param old the hash that was found to be right
     * @return the account's generation from now on
     */
    @Transactional
    int byOwner(Caller caller, String old, String hash) {
        var account = accounts.lock(caller.account()).orElseThrow(NoSuchAccount::new);
        account.requireActive();
        if (!credentials.stillGood(List.of(caller)).contains(caller.credential())) {
            throw new CredentialNotFound();
        }
        if (!account.passwordHash().equals(old)) {
            throw notTheOne();
        }
        account.changePassword(hash);
        revocation.ofOtherSessions(caller);
        links.forget(account.id());
        return account.generation();
    }

    static Invalid notTheOne() {
        return new Invalid("current", "not the password of this account");
    }

    /** Everything: somebody else may have it. */
    @Transactional
    Profile byLink(String secret, String hash) {
        var owner = links.requireGood(secret);
        var account = accounts.lock(owner).orElseThrow(PasswordLinkNotGood::new);
        // Perhaps not any more: somebody else may have used it, or made a newer one.
        links.requireGood(secret);
        account.requireActive();
        account.changePassword(hash);
        links.forget(owner);
        revocation.ofAll(owner);
        return account.profile();
    }
}
