package sarangbang.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import sarangbang.account.Caller;
import sarangbang.account.Credential;

/** A browser sends its cookie for any page that asks, so with a cookie the page has to be one of ours. */
@Component
class Handshake implements HandshakeInterceptor {

    private final Origins origins;

    Handshake(Origins origins) {
        this.origins = origins;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> session) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Caller caller)) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        if (caller.credential().kind() == Credential.Kind.SESSION && !isFromOurPage(request)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        session.put(Socket.CALLER, caller);
        return true;
    }

    private boolean isFromOurPage(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                && origins.allow(request.getHeaders().getOrigin(), servlet.getServletRequest());
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
