package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Guests in groups of rooms who talk and listen: one workload, from the first handshake to the last good-bye. */
public final class Gathering implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(20);

    /** What a server gets that does not say when a subscription is live. */
    private static final Duration UNANSWERED = Duration.ofSeconds(2);

    private final Loop loop = new Loop();
    private final Tally tally = new Tally();
    private final long run = ThreadLocalRandom.current().nextLong();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final List<Talk> talkOf = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final Ears ears = new Ears();
    private long since;

    /** Returns when everybody is in. */
    public static Gathering of(Place place, List<Group> groups) {
        var gathering = new Gathering();
        try {
            var rooms = 0;
            for (var group : groups) {
                gathering.seat(place, group, rooms);
                rooms += group.rooms();
            }
            if (!place.receipts()) {
                pause(UNANSWERED);
            }
            return gathering;
        } catch (RuntimeException e) {
            gathering.close();
            throw e;
        }
    }

    private void seat(Place place, Group group, int firstRoom) {
        var readers = Crowd.enter(
                loop,
                place,
                group.rooms() * group.readers(),
                guest -> place.rooms(firstRoom + guest % group.rooms(), 1),
                ears);
        guests.addAll(readers);
        var talk = new Talk(loop, group.pace(), tally);
        talks.add(talk);
        for (int i = 0; i < group.rooms() * group.senders(); i++) {
            var room = place.rooms(firstRoom + i % group.rooms(), 1).getFirst();
            var sender = new Sender(senders.size(), readers.get(i), room, group.readers(), run);
            senders.add(sender);
            talkOf.add(talk);
            talk.add(sender);
            loop.run(readers.get(i)::hearProblems);
        }
        seatTheSlow(place, group, firstRoom);
    }

    private void seatTheSlow(Place place, Group group, int firstRoom) {
        var slow = Crowd.enter(
                loop,
                place,
                group.rooms() * group.slow(),
                guest -> place.rooms(firstRoom + guest % group.rooms(), 1),
                new Guest.Listener() {
                    @Override
                    public void heard(Guest guest, ByteBuf frame) {}

                    @Override
                    public void lost(Guest guest, String why) {} // that it is cut is right
                });
        guests.addAll(slow);
        loop.run(() -> slow.forEach(Guest::stopReading));
    }

    public void talk() {
        loop.run(() -> talks.forEach(Talk::start));
    }

    /** Counts from now on. */
    public void clear() {
        loop.run(() -> {
            tally.clear();
            since = System.nanoTime();
        });
    }

    public Counted read() {
        return loop.call(() -> tally.read((System.nanoTime() - since) / 1e9));
    }

    /** CPU time of the thread of all guests, in ns. */
    public long cpu() {
        return loop.cpu();
    }

    public String trouble() {
        return loop.call(ears::told);
    }

    /** @return deliveries that did not come, ten seconds after the last that did */
    public long stop() {
        return stop(PATIENCE);
    }

    long stop(Duration patience) {
        loop.run(() -> talks.forEach(Talk::stop));
        var owed = owed();
        for (var until = deadline(patience); owed > 0 && System.nanoTime() < until; ) {
            pause(STEP);
            var now = owed();
            until = now < owed ? deadline(patience) : until;
            owed = now;
        }
        loop.run(() -> talks.forEach(Talk::writeOff));
        return owed;
    }

    private long owed() {
        return loop.call(() -> talks.stream().mapToLong(Talk::owed).sum());
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

    private final class Ears implements Guest.Listener {
        private String trouble = "";

        @Override
        public void heard(Guest guest, ByteBuf frame) {
            var mark = Mark.find(frame);
            if (mark == null) {
                complain(frame);
                return;
            }
            switch (guest.hearing().note(mark)) {
                case DOUBLE -> tally.doubled();
                case LATE -> {
                    tally.disordered();
                    take(mark);
                }
                case NEXT -> take(mark);
            }
        }

        private void take(Mark mark) {
            tally.delivered(System.nanoTime() - mark.due());
            var sender = senders.get(mark.sender());
            if (sender.heard(mark.number())) {
                talkOf.get(mark.sender()).allHeard(sender);
            }
        }

        private void complain(ByteBuf frame) {
            var text = frame.toString(StandardCharsets.UTF_8);
            if (trouble.isEmpty() && text.contains("/problems/")) {
                trouble = text.substring(Math.max(0, text.indexOf("\n\n")));
            }
        }

        @Override
        public void lost(Guest guest, String why) {
            trouble = trouble.isEmpty() ? why : trouble;
        }

        String told() {
            return trouble.strip();
        }
    }
}
