package sarangbang.websocket;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

/** The last step of Spring's handshake, in Tomcat, without extensions. */
public final class TomcatUpgrade implements RequestUpgradeStrategy {
    /** Of RFC 6455, 1.3: whoever can answer with it has understood what it was asked. */
    private static final String UNDERSTOOD = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final int longest;

    /** @param longest bytes of a message that a client sends */
    public TomcatUpgrade(int longest) {
        this.longest = longest;
    }

    @Override
    public String[] getSupportedVersions() {
        return new String[] {"13"};
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws HandshakeFailureException {
        var servlet = ((ServletServerHttpRequest) request).getServletRequest();
        var answer = ((ServletServerHttpResponse) response).getServletResponse();
        answer.setHeader("Upgrade", "websocket");
        answer.setHeader("Connection", "upgrade");
        answer.setHeader("Sec-WebSocket-Accept", accept(String.valueOf(servlet.getHeader("Sec-WebSocket-Key"))));
        if (protocol != null) {
            answer.setHeader("Sec-WebSocket-Protocol", protocol);
        }
        try {
            var connection = servlet.upgrade(TomcatConnection.class);
            var session = new FrameSession(
                    UUID.randomUUID().toString(), request.getURI(), attributes, user, protocol, connection, longest);
            connection.prepare(handler, session, longest);
        } catch (IOException | ServletException e) {
            throw new HandshakeFailureException("The request could not be upgraded", e);
        }
    }

    private static String accept(String key) {
        try {
            var understood = (key + UNDERSTOOD).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(understood));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
