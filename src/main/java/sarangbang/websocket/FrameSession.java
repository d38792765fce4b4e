package sarangbang.websocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** One client's socket as Spring sees it. Of the handshake it keeps who and where, and none of the headers. */
public final class FrameSession implements WebSocketSession {
    private final String id;
    private final URI uri;
    private final Map<String, Object> attributes;
    private final @Nullable Principal principal;
    private final @Nullable String protocol;
    private final TomcatConnection connection;
    private final int longest;

    FrameSession(
            String id,
            URI uri,
            Map<String, Object> attributes,
            @Nullable Principal principal,
            @Nullable String protocol,
            TomcatConnection connection,
            int longest) {
        this.id = id;
        this.uri = uri;
        this.attributes = attributes;
        this.principal = principal;
        this.protocol = protocol;
        this.connection = connection;
        this.longest = longest;
    }

    /** In as few writes as possible; returns when the network has taken all. */
    public void sendAll(Collection<? extends WebSocketMessage<?>> messages) throws IOException {
        connection.write(messages.stream().map(Frames::of).toList());
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        sendAll(List.of(message));
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public void close() throws IOException {
        close(CloseStatus.NORMAL);
    }

    /** What is being written goes first, if the client takes it soon. */
    @Override
    public void close(CloseStatus status) throws IOException {
        connection.close(status);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return HttpHeaders.EMPTY;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return principal;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return connection.localAddress();
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return connection.remoteAddress();
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return protocol;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {
        requireSame(limit);
    }

    @Override
    public int getTextMessageSizeLimit() {
        return longest;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {
        requireSame(limit);
    }

    @Override
    public int getBinaryMessageSizeLimit() {
        return longest;
    }

    /** The limit is the endpoint's, set before the handshake. */
    private void requireSame(int limit) {
        if (limit > longest) {
            throw new IllegalArgumentException("Messages of this endpoint have at most " + longest + " bytes");
        }
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
