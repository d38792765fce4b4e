package sarangbang;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What stands in it is done in that order by one thread. When the node stops, what still stands there is done first. */
public abstract class Line<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);
    private static final long LOOK_UP_MILLIS = 500;

    private final BlockingQueue<T> waiting;
    private final int batch;
    private final int phase;
    private final String name;
    private @Nullable Thread worker;
    private volatile boolean running;

    /**
     * @param most that may stand in it
     * @param batch how many are done together at the most
     * @param phase below that of whatever adds to it, so that it stops later
     */
    protected Line(String name, int most, int batch, int phase) {
        this.waiting = new LinkedBlockingQueue<>(most);
        this.batch = batch;
        this.phase = phase;
        this.name = name;
    }

    /** @return false if it is full, or closed */
    protected final boolean add(T one) {
        return running && waiting.offer(one);
    }

    protected final int length() {
        return waiting.size();
    }

    /** What it throws is logged, and the next are done. */
    protected abstract void work(List<T> next) throws InterruptedException;

    private void workOff() {
        try {
            while (running || !waiting.isEmpty()) {
                workOn(waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOn(@Nullable T first) throws InterruptedException {
        if (first == null) {
            return;
        }
        List<T> next = new ArrayList<>();
        next.add(first);
        waiting.drainTo(next, batch - 1);
        try {
            work(next);
        } catch (RuntimeException | Error fault) {
            // Without its worker the line would take whatever comes, and do nothing of it.
            log.error("{}: could not do {}", name, next, fault);
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).daemon().start(this::workOff);
    }

    @Override
    public void stop() {
        running = false;
        var last = worker;
        try {
            if (last != null && !last.join(LAST_ROUND)) {
                log.error("{}: {} were not done in time", name, waiting.size());
                last.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
