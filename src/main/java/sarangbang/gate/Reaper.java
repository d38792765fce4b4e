package sarangbang.gate;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after sockets that say nothing. Spring looks for those that never sent CONNECT only when another one comes, and
 * heart-beats of a client that has none are ours to send.
 */
@Component
class Reaper {

    private final Sockets sockets;
    private final Upstream upstream;
    private final Duration timeToConnect;

    Reaper(Sockets sockets, Upstream upstream, GateSettings settings) {
        this.sockets = sockets;
        this.upstream = upstream;
        this.timeToConnect = settings.timeToConnect();
    }

    @Scheduled(fixedDelay = 1_000)
    void closeUnconnected() {
        sockets.all().stream()
                .filter(socket -> !socket.isConnected() && socket.nanosOpen() > timeToConnect.toNanos())
                .forEach(socket -> socket.cut(socket.isConnecting() ? Socket.RESTARTING : Socket.REFUSED));
    }

    /** A client that reads nothing may be sent nothing either, and would never be found too slow by that. */
    @Scheduled(fixedDelay = 1_000)
    void cutTheLate() {
        sockets.all().stream().filter(Socket::isLate).forEach(socket -> socket.cut(Socket.TOO_SLOW));
    }

    @Scheduled(fixedDelay = Connecting.BEAT_MILLIS / 2)
    void beatForTheSilent() {
        sockets.all().stream().filter(Socket::needsBeats).forEach(upstream::beat);
    }
}
