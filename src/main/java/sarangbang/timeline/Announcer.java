package sarangbang.timeline;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says {@link Committed} in the order in which seqs were given. After-commit hooks run on many threads and overtake
 * each other; so an event stands in line while its room is still locked, and is told when its commit is known.
 */
@Component
class Announcer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting> line = new LinkedBlockingQueue<>();
    private final ApplicationEventPublisher events;
    private final Thread teller = Thread.ofPlatform().name("announcer").daemon().unstarted(this::tell);
    private volatile boolean running;

    Announcer(ApplicationEventPublisher events) {
        this.events = events;
    }

    private record Waiting(Committed event, CompletableFuture<Boolean> done) {}

    /** Within the transaction that holds the room's lock. */
    void standInLine(Committed event) {
        var waiting = new Waiting(event, new CompletableFuture<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                waiting.done().complete(status == STATUS_COMMITTED);
            }
        });
        line.add(waiting);
    }

    private void tell() {
        while (running || !line.isEmpty()) {
            try {
                var next = line.poll(500, TimeUnit.MILLISECONDS);
                if (next != null && next.done().get()) {
                    events.publishEvent(next.event());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception oneListenerFailed) {
                log.error("A listener failed on a committed event; it is in the log all the same", oneListenerFailed);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        teller.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!teller.join(LAST_WORDS)) {
                teller.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, before what listens to it. */
    @Override
    public int getPhase() {
        return -1;
    }
}
