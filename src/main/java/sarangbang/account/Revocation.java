package sarangbang.account;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back together what an account is signed in with, within the transaction that counts up its generation: that has
 * locked the account, so no token is given meanwhile, and a session that comes about meanwhile is of the count before.
 */
@Component
class Revocation {

    private final JdbcClient database;
    private final PasswordLinks links;
    private final HouseInvitations invitations;
    private final ApplicationEventPublisher events;

    Revocation(
            JdbcClient database, PasswordLinks links, HouseInvitations invitations, ApplicationEventPublisher events) {
        this.links = links;
        this.invitations = invitations;
        this.database = database;
        this.events = events;
    }

    void ofAll(AccountId account) {
        revokeSessions(sessionsOf(account));
        database.sql("delete from access_token where account_id = ? returning id")
                .param(account.value())
                .query((row, number) -> Credential.token(row.getObject("id", UUID.class)))
                .list()
                .forEach(token -> events.publishEvent(new CredentialRevoked(token)));
    }

    /** Links and invitations, which an admin could use himself once he is none any more. */
    void ofWhatWasMadeBy(AccountId admin) {
        links.forgetMadeBy(admin);
        invitations.forgetMadeBy(admin);
    }

    void ofOtherSessions(Caller caller) {
        revokeSessions(sessionsOf(caller.account()).stream()
                .filter(session -> !Credential.session(session).equals(caller.credential()))
                .toList());
    }

    private List<String> sessionsOf(AccountId account) {
        return database.sql("select session_id from spring_session where principal_name = ?")
                .param(account.toString())
                .query((row, number) -> row.getString("session_id"))
                .list();
    }

    private void revokeSessions(List<String> sessions) {
        database.sql("delete from spring_session where session_id = any(?)")
                .param(sessions.toArray(String[]::new))
                .update();
        sessions.forEach(session -> events.publishEvent(new CredentialRevoked(Credential.session(session))));
    }
}
