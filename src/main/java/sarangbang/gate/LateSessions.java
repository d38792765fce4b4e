package sarangbang.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import sarangbang.account.Caller;
import sarangbang.account.Credential;
import sarangbang.account.Generations;

/** A session that came about while all of its account were taken back is nobody's, like one that is taken back. */
class LateSessions extends OncePerRequestFilter {

    private final Generations generations;

    LateSessions(Generations generations) {
        this.generations = generations;
    }

    /**
     * Whose session it is makes no difference to pages and their files. By the path as controllers are found by it, not as
     * it was sent: {@code /%61pi} is {@code /api}.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.startsWith("/api/") && !path.startsWith("/ws-connect");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Caller caller && isLate(caller, request)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isLate(Caller caller, HttpServletRequest request) {
        return caller.credential().kind() == Credential.Kind.SESSION && !generations.isCurrent(caller, request);
    }
}
