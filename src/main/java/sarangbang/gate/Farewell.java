package sarangbang.gate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How the house takes leave when its node stops: no new sockets, and those that are open are closed with 1012, one after
 * the other, so that they do not all knock at the next door at once. What they still send meanwhile is done.
 */
@Component
class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);
    private static final Duration BETWEEN_TWO = Duration.ofMillis(20);
    private static final Duration LAST_FRAMES = Duration.ofSeconds(1);

    private final Sockets sockets;
    private final ApplicationContext context;
    private final Duration longest;
    private volatile boolean begun;

    Farewell(Sockets sockets, ApplicationContext context, GateSettings settings) {
        this.sockets = sockets;
        this.context = context;
        this.longest = settings.farewell();
    }

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    @EventListener
    void on(ContextClosedEvent closed) throws InterruptedException {
        if (!context.equals(closed.getApplicationContext())) {
            return;
        }
        begin();
        var open = List.copyOf(sockets.all());
        if (open.isEmpty()) {
            return;
        }
        log.info("Sending {} sockets elsewhere", open.size());
        var pause = BETWEEN_TWO.toNanos() * open.size() > longest.toNanos()
                ? longest.toNanos() / open.size()
                : BETWEEN_TWO.toNanos();
        for (var socket : open) {
            socket.restart();
            TimeUnit.NANOSECONDS.sleep(pause);
        }
        var patience = System.nanoTime() + LAST_FRAMES.toNanos();
        while (!sockets.all().isEmpty() && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TWO.toMillis());
        }
    }
}
