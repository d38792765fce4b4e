package sarangbang.broadcast;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sarangbang.Line;
import sarangbang.timeline.Teller;
import sarangbang.timeline.Untold;

/**
 * Brings mailings to the broker in the order in which they were handed over, and brings again what it has not confirmed:
 * so a reader may get a letter twice, and tells by (room, seq). While the broker is away the outbox keeps what memory
 * will not hold, and what dead nodes have left is taken from there too.
 */
@Component
class Postman extends Line<Mailing> {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_WAITING = 100_000;
    private static final int FEW = MOST_WAITING / 10;
    private static final long MOST_CHARACTERS = 64L << 20;
    private static final int TOGETHER = 32;
    /** After the announcer, before the connection to the broker. */
    private static final int PHASE = -3;

    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_ABANDONED = 200;

    private final Mailbox mailbox;
    private final Untold untold;
    private final AtomicLong characters = new AtomicLong();

    Postman(Mailbox mailbox, Untold untold) {
        super("postman", MOST_WAITING, TOGETHER, PHASE);
        this.mailbox = mailbox;
        this.untold = untold;
    }

    void take(Mailing mailing) {
        if (characters.get() < MOST_CHARACTERS && add(mailing)) {
            characters.addAndGet(mailing.characters());
        } else if (mailing.outbox() != null) {
            untold.putBack(mailing.outbox());
        } else {
            log.error("The broker has been away too long: {} is not told", mailing.letters());
        }
    }

    /** What is worth nothing later, and is let go of where much is waiting. */
    void takeLightly(Mailing mailing) {
        if (length() < TOGETHER) {
            take(mailing);
        }
    }

    /** What the next of its kind takes the place of, and is let go of where very much is waiting. */
    void takeIfFew(Mailing mailing) {
        if (length() < FEW) {
            take(mailing);
        }
    }

    /** How many mailings of the outbox there is room for. */
    int room() {
        return length() < MOST_ABANDONED && characters.get() < MOST_CHARACTERS / 2 ? MOST_ABANDONED : 0;
    }

    private static List<Letter> letters(List<Mailing> batch) {
        return batch.stream()
                .filter(mailing -> !mailing.isTooLate())
                .flatMap(mailing -> mailing.letters().stream())
                .toList();
    }

    @Override
    protected void work(List<Mailing> batch) throws InterruptedException {
        while (!mailbox.deliver(letters(batch))) {
            log.warn("{} mailings wait for the broker", batch.size() + length());
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        for (var mailing : batch) {
            characters.addAndGet(-mailing.characters());
            if (mailing.outbox() != null) {
                untold.confirmed(mailing.outbox(), Teller.BROADCAST);
            }
        }
    }
}
