package sarangbang.alarm;

import static java.util.stream.Gatherers.windowFixed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.DatabaseFault;
import sarangbang.Line;
import sarangbang.inbox.RoomRead;
import sarangbang.presence.Gone;
import sarangbang.room.RoomId;
import sarangbang.timeline.Committed;
import sarangbang.timeline.Entry;
import sarangbang.timeline.Happening;
import sarangbang.timeline.Teller;
import sarangbang.timeline.Untold;

/**
 * Looks who is away and to be told of what was said, and puts that into the queue; until the broker has it, it stands in
 * the outbox. While nobody has asked to be told anywhere it does nothing at all.
 */
@Component
class Rouser extends Line<Rouser.News> {

    private static final Logger log = LoggerFactory.getLogger(Rouser.class);
    private static final int MOST_WAITING = 50_000;
    private static final int TOGETHER = 100;
    private static final int MOST_LETTERS = 2_000;
    private static final int MOST_LEFT = 500;
    /** After the announcer, before the connection to the broker. */
    private static final int PHASE = -3;

    private static final long PAUSE_MILLIS = 500;
    private static final long LOOK_MILLIS = 2_000;

    private final Untold untold;
    private final Devices devices;
    private final Due due;
    private final Missed missed;
    private final Claims claims;
    private final AlarmQueue queue;

    Rouser(Untold untold, Devices devices, Due due, Missed missed, Claims claims, AlarmQueue queue) {
        super("rouser", MOST_WAITING, TOGETHER, PHASE);
        this.untold = untold;
        this.devices = devices;
        this.due = due;
        this.missed = missed;
        this.claims = claims;
        this.queue = queue;
    }

    sealed interface News {

        record Said(long outbox, List<Spot> spots) implements News {}

        record Read(RoomRead by) implements News {}

        record Left(Gone by) implements News {}
    }

    /** Where something was said. */
    record Spot(RoomId room, long seq) {}

    @EventListener
    void on(Committed committed) {
        var spots = committed.entries().stream()
                .map(Entry::event)
                .filter(event -> event.what() instanceof Happening.Posted)
                .map(event -> new Spot(event.room(), event.seq()))
                .toList();
        if (!add(new News.Said(committed.outbox(), spots))) {
            untold.putBack(committed.outbox(), Teller.ALARM);
        }
    }

    /** What was put back; the rooms have heard of it. */
    @Scheduled(fixedDelay = LOOK_MILLIS)
    void lookAgain() {
        if (isRunning() && length() < MOST_LEFT) {
            untold.left(Teller.ALARM, MOST_LEFT).forEach(this::on);
        }
    }

    /** If there is no room for it, a notification stays that says what is known. */
    @EventListener
    void on(RoomRead read) {
        add(new News.Read(read));
    }

    /** Who was about to go when something was said counted as being there. First, as others who hear of it may fail. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Gone gone) {
        add(new News.Left(gone));
    }

    @Override
    protected void work(List<News> batch) throws InterruptedException {
        try {
            if (devices.any()) {
                rouse(batch);
            }
        } catch (RuntimeException fault) {
            log.warn("Put back: {}", fault.toString());
            batch.forEach(news -> putBack(news, DatabaseFault.willPass(fault)));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return;
        }
        only(batch, News.Said.class).forEach(said -> untold.confirmed(said.outbox(), Teller.ALARM));
    }

    /** In pieces: one batch may be of thousands of messages in rooms of thousands. */
    private void rouse(List<News> batch) throws InterruptedException {
        var spots = only(batch, News.Said.class).flatMap(said -> said.spots().stream());
        for (var piece : spots.gather(windowFixed(TOGETHER)).toList()) {
            bring(due.among(piece));
        }
        for (var left : only(batch, News.Left.class).toList()) {
            bring(missed.by(left.by()));
        }
        bring(claims.hush(only(batch, News.Read.class).map(News.Read::by).toList()));
    }

    private void putBack(News news, boolean willPass) {
        if (news instanceof News.Said said) {
            untold.putBack(said.outbox(), Teller.ALARM);
        } else if (willPass) {
            add(news);
        }
    }

    private static <N extends News> Stream<N> only(List<News> batch, Class<N> kind) {
        return batch.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void bring(List<Alarm> alarms) throws InterruptedException {
        for (var letters : alarms.stream().gather(windowFixed(MOST_LETTERS)).toList()) {
            while (!queue.add(letters)) {
                log.warn("{} alarms wait for the broker, {} looks behind them", letters.size(), length());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
