package sarangbang.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sarangbang.visit.Frame;

/** Keeps a client connected: to some node, and after a break to some node again, less and less eagerly. */
final class Connection {

    private static final long SECOND = 1_000_000_000;
    private static final long BEAT = 8 * SECOND;
    private static final long SILENCE = 25 * SECOND;
    private static final long FIRST_WAIT = SECOND / 2;
    private static final long LONGEST_WAIT = 8 * SECOND;

    private final Client client;
    private final Api api;
    private final Journal journal;
    private final RandomGenerator random;
    private @Nullable Link link;
    private int failures;
    private long dialAt;
    private long beatAt;
    private long slowUntil;
    private boolean isFirst = true;
    private volatile boolean connected;
    private volatile boolean away;
    private volatile boolean slow;

    Connection(Client client, Api api, Journal journal, RandomGenerator random) {
        this.client = client;
        this.api = api;
        this.journal = journal;
        this.random = random;
        // Not all at the same moment.
        this.dialAt = System.nanoTime() + random.nextLong(2 * SECOND);
    }

    /** The link, once STOMP has been agreed on. */
    @Nullable
    Link link() {
        return connected ? link : null;
    }

    boolean isConnected() {
        return connected;
    }

    /** Of its own will, or because it does not read. */
    boolean isAway() {
        return away || slow;
    }

    /** Does what is due. */
    void tick(long now) {
        if (slow && now >= slowUntil) {
            read(true);
        }
        var current = link;
        if (current == null) {
            if (now >= dialAt) {
                dial(now);
            }
        } else if (!slow && now - current.heard() > SILENCE) {
            journal.counts("links found dead");
            current.cut();
        } else if (connected && now >= beatAt) {
            beatAt = now + BEAT;
            current.beat();
        }
    }

    /** nanoTime of what is due next. */
    long due() {
        var next = link == null ? dialAt : Math.min(connected ? beatAt : Long.MAX_VALUE, link.heard() + SILENCE);
        return slow ? Math.min(next, slowUntil) : next;
    }

    private void dial(long now) {
        away = false;
        beatAt = now + BEAT;
        var dialled = new Link[1];
        // What comes of a link that was given up is nobody's business.
        dialled[0] = new Link(
                api.someNode(),
                client.role().token(),
                text -> client.tell(() -> hear(dialled[0], text)),
                code -> client.tell(() -> closed(dialled[0], code)));
        link = dialled[0];
        link.send("CONNECT", Map.of("accept-version", "1.2", "host", "localhost", "heart-beat", "10000,10000"), "");
    }

    private void hear(Link from, String text) {
        if (from != link || text.isEmpty()) {
            return;
        }
        var frame = Frame.parse(text);
        if (frame.command().equals("CONNECTED")) {
            connected = true;
            failures = 0;
            journal.counts(isFirst ? "connects" : "resumes");
            isFirst = false;
            client.connected(from);
        } else {
            client.hear(from, frame);
        }
    }

    private void closed(Link from, int code) {
        if (from != link) {
            return;
        }
        journal.counts(connected ? "closes with " + code : "dials that failed");
        forget();
        failures++;
        var most = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(failures, 10));
        dialAt = System.nanoTime() + most / 2 + random.nextLong(most / 2);
    }

    private void forget() {
        link = null;
        connected = false;
        slow = false;
        client.disconnected();
    }

    /** Says goodbye and comes back later. */
    void leave(Duration howLong) {
        if (link != null) {
            link.leave();
            forget();
            away = true;
            dialAt = System.nanoTime() + howLong.toNanos();
        }
    }

    void comeBack() {
        if (away) {
            dialAt = System.nanoTime();
        }
        if (slow) {
            read(true);
        }
    }

    void cut() {
        if (link != null) {
            link.cut();
        }
    }

    void stopReading(Duration howLong) {
        if (connected) {
            slowUntil = System.nanoTime() + howLong.toNanos();
            read(false);
            journal.counts("clients that stopped reading");
        }
    }

    private void read(boolean on) {
        slow = !on;
        if (link != null) {
            link.read(on);
        }
    }
}
