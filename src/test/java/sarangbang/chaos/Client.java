package sarangbang.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sarangbang.visit.Frame;
import tools.jackson.databind.JsonNode;

/** One of the crowd. A thread of its own does all that it does, in the order in which its mailbox is told of it. */
final class Client {

    private static final String PROBLEMS = "problems";
    private static final Bodies BODIES = new Bodies();
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final Role role;
    private final Venues venues;
    private final Journal journal;
    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Map<String, CompletableFuture<?>> probes = new HashMap<>();
    private final Connection connection;
    private final Errands errands;
    private final Whim whim;
    private final Seeker seeker;
    private final Thread thread;
    private volatile boolean quiet;
    private volatile boolean closed;

    /** @param pause seconds between deeds, on the average */
    Client(Role role, Casting casting, Journal journal, Habits habits, double pause, long seed) {
        var random = new SplittableRandom(seed + STEP * (role.client() + 1));
        this.role = role;
        this.venues = casting.venues();
        this.journal = journal;
        for (var room : role.rooms()) {
            seats.put(room, new Seat(new Place(role.client(), room), role, venues, casting.api(), journal));
        }
        connection = new Connection(this, casting.api(), journal, random.split());
        errands = new Errands(this, casting.api(), venues, journal, random.split());
        seeker = new Seeker(role, venues, casting.api(), journal, random.split());
        whim = new Whim(this, venues, journal, errands, habits, pause, random.split());
        thread = Thread.ofVirtual().name(toString()).unstarted(this::live);
    }

    Role role() {
        return role;
    }

    List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    Map<Place, Replica> replicas() {
        Map<Place, Replica> all = new HashMap<>();
        seats.values().forEach(seat -> all.put(seat.place(), seat.replica()));
        return all;
    }

    void start() {
        thread.start();
    }

    /** From any thread: to be done by its own. */
    void tell(Runnable note) {
        mailbox.add(note);
    }

    private void live() {
        while (!closed) {
            try {
                var wait = Math.max(0, due() - System.nanoTime());
                var note = mailbox.poll(wait, TimeUnit.NANOSECONDS);
                if (note != null) {
                    note.run();
                } else {
                    tick(System.nanoTime());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                journal.breaks(role.client(), fault);
                connection.cut();
            }
        }
    }

    /** Whether it has been told to begin nothing more. */
    boolean isQuiet() {
        return quiet;
    }

    private long due() {
        var next = Math.min(connection.due(), errands.due());
        return quiet ? next : Math.min(next, whim.due());
    }

    /** What came is taken first, so that a link is not held for dead while its news lie in the mailbox. */
    private void tick(long now) {
        connection.tick(now);
        errands.tick(now);
        if (!quiet) {
            whim.tick(now);
        }
    }

    @Nullable
    Link link() {
        return connection.link();
    }

    void seek() {
        seeker.seek();
    }

    void connected(Link link) {
        link.send("SUBSCRIBE", Map.of("id", PROBLEMS, "destination", "/user/queue/problems"), "");
        seats.values().stream().filter(Seat::isMine).forEach(seat -> seat.subscribe(link));
        errands.hurry();
    }

    void disconnected() {
        seats.values().forEach(Seat::lose);
    }

    void hear(Link from, Frame frame) {
        switch (frame.command()) {
            case "RECEIPT" -> receipt(String.valueOf(frame.header("receipt-id")), frame);
            case "MESSAGE" -> message(String.valueOf(frame.header("subscription")), frame);
            case "ERROR" -> error(String.valueOf(frame.header("receipt-id")));
            default -> throw new IllegalStateException("an unknown frame: " + frame);
        }
    }

    private void receipt(String receipt, Frame frame) {
        if (receipt.startsWith("room-")) {
            seat(receipt).receipt(receipt);
        } else {
            errands.receipt(receipt, frame.header("seq"));
        }
    }

    private void message(String subscription, Frame frame) {
        if (subscription.equals(PROBLEMS)) {
            errands.problem(frame);
            return;
        }
        var json = BODIES.read(frame);
        if (!seat(subscription).hear(subscription, json)) {
            connection.cut();
        }
        heard(json);
    }

    private void heard(JsonNode event) {
        if (!probes.isEmpty()) {
            var probe = probes.remove(event.path("message").path("clientId").asString(""));
            if (probe != null) {
                probe.complete(null);
            }
        }
    }

    /** The socket closes now. If a SUBSCRIBE was refused, the account may have been shown the door. */
    private void error(String receipt) {
        journal.counts("errors");
        if (receipt.startsWith("room-")) {
            venues.doubt(Seat.roomOf(receipt), role.account());
        }
    }

    private Seat seat(String subscription) {
        var seat = seats.get(Seat.roomOf(subscription));
        if (seat == null) {
            throw new IllegalStateException("not a subscription of mine: " + subscription);
        }
        return seat;
    }

    /** Its account is a member now, or is not any more. */
    void moved(int room, boolean isMember) {
        tell(() -> {
            var seat = seats.get(room);
            var link = link();
            if (seat == null) {
                return;
            }
            if (!isMember) {
                excuse();
                seat.lose();
                whim.mourn(seat);
            } else if (link != null && !seat.isSubscribed()) {
                seat.subscribe(link);
            }
        });
    }

    void slow(Duration howLong) {
        tell(() -> {
            if (!quiet) {
                connection.stopReading(howLong);
            }
        });
    }

    void leave(Duration howLong) {
        excuse();
        connection.leave(howLong);
    }

    /** It was served, and will not hear its probe all the same: it has left the room, or the house, of its own will. */
    void excuse() {
        probes.values().forEach(probe -> probe.complete(null));
        probes.clear();
    }

    void quiet() {
        tell(() -> {
            quiet = true;
            connection.comeBack();
        });
    }

    /** Done when it has heard what it says now; at once if it is away of its own will, or has nowhere to say it. */
    CompletableFuture<?> probe() {
        var heard = new CompletableFuture<Void>();
        tell(() -> {
            var seat = seats.values().stream().filter(Seat::isMine).findFirst();
            if (connection.isAway() || seat.isEmpty()) {
                heard.complete(null);
            } else {
                probes.put(whim.post(seat.get()), heard);
            }
        });
        return heard;
    }

    boolean hasNothingPending() {
        return quiet && errands.pending() == 0;
    }

    /** Why it is not settled, or null. */
    @Nullable
    String lacks() {
        if (!connection.isConnected()) {
            return "is not connected";
        }
        if (errands.pending() > 0) {
            return errands.pending() + " deeds are not answered";
        }
        return seats.values().stream()
                .filter(Seat::isMine)
                .filter(seat -> !seat.isLive()
                        || seat.replica().head() < venues.head(seat.place().room()))
                .map(seat -> "%s at %d of %d, live: %s"
                        .formatted(
                                seat.place(),
                                seat.replica().head(),
                                venues.head(seat.place().room()),
                                seat.isLive()))
                .findFirst()
                .orElse(null);
    }

    void close() {
        tell(() -> {
            closed = true;
            connection.leave(Duration.ZERO);
        });
    }

    void join() {
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "client " + role.client();
    }
}
