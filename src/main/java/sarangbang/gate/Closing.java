package sarangbang.gate;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before anything else stops, clients hear that the node restarts; they go to another and lose nothing. */
@Component
class Closing implements SmartLifecycle {

    private final Sockets sockets;
    private volatile boolean running;

    Closing(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sockets.all().forEach(socket -> sockets.close(socket, Socket.RESTARTING));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
