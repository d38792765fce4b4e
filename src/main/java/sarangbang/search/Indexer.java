package sarangbang.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;

/**
 * Keeps what was said findable, on one node at a time. Nobody waits for it: what it has not come to yet is searched as it
 * stands. After an upgrade it goes through all that was ever said, and leaves the machine as much time as it takes.
 */
@Component
class Indexer {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final long PAUSE_MILLIS = 2_000;
    /** To look where something is to be done reads a row of each room. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final int MANY = 50;

    private final Indexing indexing;
    private long idleSince = System.nanoTime() - IDLE.toNanos();

    Indexer(Indexing indexing) {
        this.indexing = indexing;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void index() throws InterruptedException {
        if (System.nanoTime() - idleSince < IDLE.toNanos()) {
            return;
        }
        List<RoomId> due = indexing.due();
        if (due.isEmpty()) {
            idleSince = System.nanoTime();
        }
        if (due.size() >= MANY) {
            log.info("Bringing {} rooms into the search", due.size());
        }
        for (var room : due) {
            long start = System.nanoTime();
            if (!step(room)) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
        }
    }

    /** One room that cannot be read does not keep the others waiting. */
    private boolean step(RoomId room) {
        try {
            return indexing.step(room).isPresent();
        } catch (RuntimeException fault) {
            log.error("Could not bring {} into the search", room, fault);
            return true;
        }
    }
}
