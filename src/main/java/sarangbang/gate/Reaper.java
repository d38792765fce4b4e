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
                .forEach(socket -> sockets.close(socket, Socket.REFUSED));
    }

    @Scheduled(fixedDelay = Connecting.BEAT_MILLIS / 2)
    void beatForTheSilent() {
        sockets.all().stream().filter(Socket::needsBeats).forEach(upstream::beat);
    }
}
