package sarangbang.gate;

import java.util.Map;
import java.util.regex.Pattern;
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

    private static final String SOCKJS = "/ws-connect/";
    private static final Pattern SOCKJS_SESSION = Pattern.compile(SOCKJS + "[^/]+/[A-Za-z0-9]{8,64}/[a-z_]+");

    private final Origins origins;
    private final Farewell farewell;

    Handshake(Origins origins, Farewell farewell) {
        this.origins = origins;
        this.farewell = farewell;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> session) {
        if (farewell.hasBegun()) {
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            return false;
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Caller caller)) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        if (caller.credential().kind() == Credential.Kind.SESSION && !isFromOurPage(request)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        if (!hasAnIdOfItsOwn(request.getURI().getPath())) {
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        session.put(Socket.CALLER, caller);
        return true;
    }

    /** SockJS takes a session's id from the client's URL, and Spring's relay calls its own session {@code _system_}. */
    private static boolean hasAnIdOfItsOwn(String path) {
        return !path.startsWith(SOCKJS)
                || path.equals(SOCKJS + "websocket")
                || SOCKJS_SESSION.matcher(path).matches();
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
