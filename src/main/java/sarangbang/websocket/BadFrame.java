package sarangbang.websocket;

import org.springframework.web.socket.CloseStatus;

/** What came is none of the protocol's, or too long; the connection ends with this status. */
final class BadFrame extends Exception {
    private final CloseStatus status;

    BadFrame(CloseStatus status, String why) {
        super(why);
        this.status = status.withReason(why);
    }

    CloseStatus status() {
        return status;
    }
}
