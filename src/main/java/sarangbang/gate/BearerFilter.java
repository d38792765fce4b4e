package sarangbang.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import sarangbang.account.Tokens;

/** Programs come in by an access token. One that is no good is refused, also where a cookie would have done. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Unauthenticated unauthenticated;

    BearerFilter(Tokens tokens, Unauthenticated unauthenticated) {
        this.tokens = tokens;
        this.unauthenticated = unauthenticated;
    }

    static Optional<String> tokenIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return tokenIn(request).isEmpty() || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = tokenIn(request).flatMap(tokens::caller);
        if (caller.isEmpty()) {
            unauthenticated.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        chain.doFilter(request, response);
    }
}
