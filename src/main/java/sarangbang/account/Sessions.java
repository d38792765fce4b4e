package sarangbang.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Browsers that are signed in. Spring Session keeps them in PostgreSQL, so every node knows each. */
@Component
class Sessions {

    private static final String USER_AGENT = "userAgent";
    private static final String ADDRESS = "address";
    private static final int LONGEST_USER_AGENT = 400;

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final SecurityContextRepository contexts;
    private final ApplicationEventPublisher events;
    private final int most;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> store,
            SecurityContextRepository contexts,
            ApplicationEventPublisher events,
            AccountSettings settings) {
        this.most = settings.sessions();
        this.store = store;
        this.contexts = contexts;
        this.events = events;
    }

    record Listed(UUID id, boolean current, String userAgent, String address, Instant signedInAt, Instant lastSeenAt) {}

    /** Always a session of its own: one that was there before is nobody's any more. */
    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        close(request);
        var session = request.getSession(true);
        Generations.note(request, account.generation());
        var userAgent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        session.setAttribute(USER_AGENT, userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        var caller = new Caller(account.id(), account.username(), Credential.session(session.getId()));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of());
        contexts.saveContext(new SecurityContextImpl(signedIn), request, response);
        endOldest(caller);
    }

    /** Each that an account has is looked at whenever its sockets are. The new one is not stored yet. */
    private void endOldest(Caller caller) {
        storedOf(caller).values().stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(most - 1L)
                .map(Session::getId)
                .forEach(this::revoke);
    }

    /** The one that the request's cookie stands for; a token stays good. */
    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            var credential = Credential.session(session.getId());
            session.invalidate();
            events.publishEvent(new CredentialRevoked(credential));
        }
        SecurityContextHolder.clearContext();
    }

    List<Listed> of(Caller caller) {
        return storedOf(caller).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> listed(session, caller))
                .toList();
    }

    private static Listed listed(Session session, Caller caller) {
        var credential = Credential.session(session.getId());
        return new Listed(
                credential.id(),
                credential.equals(caller.credential()),
                session.getAttributeOrDefault(USER_AGENT, ""),
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }

    void revoke(Caller caller, UUID id) {
        var session = storedOf(caller).keySet().stream()
                .filter(sessionId -> Credential.session(sessionId).id().equals(id))
                .findFirst()
                .orElseThrow(CredentialNotFound::new);
        revoke(session);
    }

    void revokeOthers(Caller caller) {
        storedOf(caller).keySet().stream()
                .filter(sessionId -> !Credential.session(sessionId).equals(caller.credential()))
                .forEach(this::revoke);
    }

    private void revoke(String sessionId) {
        store.deleteById(sessionId);
        events.publishEvent(new CredentialRevoked(Credential.session(sessionId)));
    }

    private Map<String, ? extends Session> storedOf(Caller caller) {
        return store.findByPrincipalName(caller.getName());
    }
}
