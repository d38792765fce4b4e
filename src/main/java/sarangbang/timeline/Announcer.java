package sarangbang.timeline;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says {@link Committed} in the order in which seqs were given. After-commit hooks run on many threads and overtake
 * each other; so an event stands in line while its room is still locked, and is told when its commit is known.
 */
@Component
class Announcer implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final BlockingQueue<Waiting> line = new LinkedBlockingQueue<>();
    private final ApplicationEventPublisher events;
    private final Thread teller;

    Announcer(ApplicationEventPublisher events) {
        this.events = events;
        this.teller = Thread.ofPlatform().name("announcer").daemon().start(this::tell);
    }

    private record Waiting(RoomEvent event, CompletableFuture<Boolean> committed) {}

    /** Within the transaction that holds the room's lock. */
    void standInLine(RoomEvent event) {
        var waiting = new Waiting(event, new CompletableFuture<>());
        line.add(waiting);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                waiting.committed().complete(status == STATUS_COMMITTED);
            }
        });
    }

    private void tell() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var next = line.take();
                if (next.committed().get()) {
                    events.publishEvent(new Committed(next.event()));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception oneListenerFailed) {
                log.error("A listener failed on a committed event; it is in the log all the same", oneListenerFailed);
            }
        }
    }

    @Override
    public void destroy() {
        teller.interrupt();
    }
}
