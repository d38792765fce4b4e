package sarangbang.timeline;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is in the log and perhaps not told yet, for whoever tells it. As long as this node renews its lease nobody else
 * tells what it has in hand; when it stops, what is left is anybody's at once.
 */
@Component
public class Untold implements SmartLifecycle {

    private static final long LEASE_SECONDS = 10;
    private static final long RENEW_MILLIS = 2_000;
    private static final long CLEAR_MILLIS = 1_000;
    /** After whoever tells. */
    private static final int PHASE = -4;

    private final Outbox outbox;
    private final Chronicle chronicle;
    private final Log log;
    private volatile boolean running;

    Untold(Outbox outbox, Chronicle chronicle, Log log) {
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.log = log;
    }

    /** This one has brought all of it to where it lasts, or to everybody; or it had nothing to do. */
    public void confirmed(long id, Teller by) {
        outbox.confirmed(id, by);
    }

    /** Nobody here will tell it for now, whoever was to; {@link #abandoned} brings it again. */
    public void putBack(long id) {
        outbox.putBack(id);
    }

    /** This one cannot tell it for now, whatever the others do; {@link #left} brings it again. */
    public void putBack(long id, Teller by) {
        outbox.putBack(id, by);
    }

    /** What this one has put back, for it alone. */
    public List<Committed> left(Teller by, int most) {
        var ids = outbox.left(by, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        var committed = committed(outbox.rows(ids));
        outbox.takeUp(by, ids);
        return committed;
    }

    /** What dead nodes have left, and what this one has lost sight of; from now on in our hands. */
    public List<Committed> abandoned(int most) {
        return committed(outbox.takeAbandoned(most));
    }

    private List<Committed> committed(List<Outbox.Row> rows) {
        return rows.stream().map(row -> new Committed(row.id(), entries(row))).toList();
    }

    private List<Entry> entries(Outbox.Row row) {
        List<Entry> entries = new ArrayList<>();
        for (var range : row.ranges()) {
            long lastLeave = log.lastLeave(range.room());
            chronicle
                    .after(range.room(), range.first() - 1, Math.toIntExact(range.last() - range.first() + 1))
                    .forEach(event -> entries.add(new Entry(event, lastLeave)));
        }
        return entries;
    }

    @Scheduled(fixedDelay = RENEW_MILLIS)
    void renewLease() {
        if (running) {
            outbox.renewLease(LEASE_SECONDS);
        }
    }

    /** While nothing is written nobody else does it. */
    @Scheduled(fixedDelay = CLEAR_MILLIS)
    void clear() {
        outbox.clear();
    }

    @Override
    public void start() {
        running = true;
        outbox.renewLease(LEASE_SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        outbox.clear();
        outbox.endLease();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
