package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Guests in groups of rooms who talk and listen: one workload, from the first handshake to the last good-bye. */
public final class Gathering implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(20);

    /** What a server gets that does not say when a subscription is live. */
    private static final Duration UNANSWERED = Duration.ofSeconds(2);

    private final Loop loop = new Loop();
    private final Tally tally = new Tally();
    private final int run = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    private final Ears ears = new Ears(run, tally);
    private final List<Talk> talks = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();

    private Gathering() {}

    /** Returns when everybody is in. */
    public static Gathering of(Place place, List<Group> groups) {
        var gathering = new Gathering();
        try {
            var rooms = 0;
            for (var group : groups) {
                gathering.seat(place, group, rooms);
                rooms += group.rooms();
            }
            if (!place.dialect().receipts()) {
                pause(UNANSWERED);
            }
            return gathering;
        } catch (RuntimeException e) {
            gathering.close();
            throw e;
        }
    }

    private void seat(Place place, Group group, int firstRoom) {
        IntFunction<List<String>> room = guest -> place.some(firstRoom + guest % group.rooms(), 1);
        // Not by the same number as the room: members of one room are on different nodes, of different accounts.
        IntUnaryOperator seat = guest -> guest % group.rooms() + guest / group.rooms();
        var readers = Crowd.enter(loop, place, group.rooms() * group.readers(), room, seat, ears);
        guests.addAll(readers);
        var talk = new Talk(loop, group.pace(), tally);
        talks.add(talk);
        for (int i = 0; i < group.rooms() * group.senders(); i++) {
            var to = place.dialect().sendTo(room.apply(i).getFirst());
            var sender = new Sender(ears.senders(), readers.get(i), to, group.readers(), run);
            talk.add(sender);
            ears.hearOf(sender, talk);
            loop.run(readers.get(i)::hearProblems);
        }
        var slow = Crowd.enter(loop, place, group.rooms() * group.slow(), room, seat, new Deaf());
        guests.addAll(slow);
        loop.run(() -> slow.forEach(Guest::stopReading));
    }

    public void talk() {
        loop.run(() -> talks.forEach(Talk::start));
    }

    /** The window begins. */
    public void open() {
        loop.run(() -> tally.open(System.nanoTime()));
    }

    /** Deliveries of the window so far. */
    public long delivered() {
        return loop.call(tally::soFar);
    }

    /** CPU time of the thread of all guests, in ns. */
    public long cpu() {
        return loop.cpu();
    }

    public String trouble() {
        return loop.call(ears::trouble);
    }

    /** The window ends, and nobody says anything more. */
    public void shut() {
        loop.run(() -> {
            tally.shut(System.nanoTime());
            talks.forEach(Talk::stop);
        });
    }

    /** Waits for what is still under way. @return deliveries that did not come, ten seconds after the last that did */
    public long missing() {
        return missing(PATIENCE);
    }

    long missing(Duration patience) {
        var owed = owed();
        for (var until = deadline(patience); owed > 0 && System.nanoTime() < until; ) {
            pause(STEP);
            var now = owed();
            until = now < owed ? deadline(patience) : until;
            owed = now;
        }
        loop.run(ears::writeOff);
        return owed;
    }

    private long owed() {
        return loop.call(ears::owed);
    }

    public Counted read() {
        return loop.call(tally::read);
    }

    private static long deadline(Duration patience) {
        return System.nanoTime() + patience.toNanos();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        loop.run(() -> guests.forEach(Guest::leave));
        loop.close();
    }

    /** Of those who read nothing. That they are cut is right. */
    private static final class Deaf implements Guest.Listener {
        @Override
        public void heard(Guest guest, ByteBuf frame) {}

        @Override
        public void lost(Guest guest, String why) {}
    }
}
