package sarangbang.timeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sarangbang.Line;

/**
 * Says {@link Committed} in the order in which seqs were given. After-commit hooks run on many threads and overtake
 * each other; so a commit stands in line while its rooms are still locked, and is told when it is known to be one.
 */
@Component
class Announcer extends Line<Announcer.Waiting> {

    /** After the writer, before who publishes it. */
    private static final int PHASE = -2;

    private final ApplicationEventPublisher events;

    Announcer(ApplicationEventPublisher events) {
        super("announcer", Integer.MAX_VALUE, 1, PHASE);
        this.events = events;
    }

    record Waiting(Committed committed, CompletableFuture<Boolean> done) {}

    /** Within the transaction that holds the rooms' locks. */
    void standInLine(Committed committed) {
        var waiting = new Waiting(committed, new CompletableFuture<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                waiting.done().complete(status == STATUS_COMMITTED);
            }
        });
        add(waiting);
    }

    @Override
    protected void work(List<Waiting> next) throws InterruptedException {
        for (var waiting : next) {
            if (isCommitted(waiting)) {
                events.publishEvent(waiting.committed());
            }
        }
    }

    private static boolean isCommitted(Waiting waiting) throws InterruptedException {
        try {
            return waiting.done().get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
