package sarangbang.gate;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import sarangbang.account.Credentials;

/** The rules of CONNECT: once, in a version that we speak, with heart-beats whether asked for or not. */
@Component
class Connecting {

    private static final Set<String> HEADERS = Set.of("accept-version", "heart-beat", "host");
    private static final Set<String> VERSIONS = Set.of("1.1", "1.2");
    static final long BEAT_MILLIS = 10_000;
    private static final long FASTEST_BEAT_MILLIS = 5_000;
    private static final long SLOWEST_BEAT_MILLIS = 30_000;

    private final Credentials credentials;

    Connecting(Credentials credentials) {
        this.credentials = credentials;
    }

    Ruling connect(StompHeaderAccessor frame, Socket socket) {
        var versions = Arrays.stream(Objects.requireNonNullElse(frame.getFirstNativeHeader("accept-version"), "")
                        .split(","))
                .map(String::strip)
                .filter(VERSIONS::contains)
                .collect(joining(","));
        if (socket.isConnecting() || versions.isEmpty()) {
            return Ruling.REFUSED;
        }
        socket.connecting();
        // The socket is in the register by now. What was revoked since the handshake is either seen here, or finds it
        // there.
        if (!credentials.isStillGood(socket.caller())) {
            socket.cut(Socket.REVOKED);
            return Ruling.ANSWERED;
        }
        var asked = beats(frame.getFirstNativeHeader("heart-beat"));
        AllowedHeaders.keep(frame, HEADERS);
        frame.setNativeHeader("accept-version", versions);
        frame.setNativeHeader("heart-beat", forced(asked[0]) + "," + forced(asked[1]));
        if (forced(asked[0]) < asked[0] || asked[0] == 0) {
            socket.beatForIt();
        }
        return Ruling.FORWARD;
    }

    /** A link without heart-beats is never found dead, and its connection to the broker would leak. */
    private static long forced(long asked) {
        return asked == 0 ? BEAT_MILLIS : Math.clamp(asked, FASTEST_BEAT_MILLIS, SLOWEST_BEAT_MILLIS);
    }

    private static long[] beats(@Nullable String header) {
        if (header == null || !header.matches("\\d{1,9},\\d{1,9}")) {
            return new long[] {0, 0};
        }
        return Stream.of(header.split(",")).mapToLong(Long::parseLong).toArray();
    }
}
