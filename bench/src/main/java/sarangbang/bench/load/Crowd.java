package sarangbang.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Many who come in at once. */
final class Crowd {
    private static final int AT_THE_DOOR = 256; // who are dialled and not ready yet
    private static final Duration PATIENCE = Duration.ofMinutes(2); // with nobody getting in

    private final Semaphore door = new Semaphore(AT_THE_DOOR);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Guest> guests = new ArrayList<>();

    private Crowd() {}

    /**
     * Returns when every guest of every room is live.
     *
     * @param rooms of the guest with this number
     * @param seat by which its node and account are chosen
     */
    static List<Guest> enter(
            Loop loop,
            Place place,
            int count,
            IntFunction<List<String>> rooms,
            IntUnaryOperator seat,
            Guest.Listener ears) {
        var crowd = new Crowd();
        for (int i = 0; i < count; i++) {
            crowd.awaitDoor(1);
            var at = seat.applyAsInt(i);
            loop.connect(place.node(at), place.authorization(at), crowd.add(new Guest(rooms.apply(i), place, ears)));
        }
        crowd.awaitDoor(AT_THE_DOOR);
        return crowd.guests;
    }

    private Guest add(Guest guest) {
        CompletableFuture<Guest> ready = guest.ready();
        ready.whenComplete((in, failed) -> {
            failure.compareAndSet(null, failed);
            door.release();
        });
        guests.add(guest);
        return guest;
    }

    private void awaitDoor(int places) {
        try {
            for (int place = 0; place < places; place++) {
                if (!door.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("%d of %d who came in time were let in, and then nobody for %d s"
                            .formatted(guests.size() - AT_THE_DOOR, guests.size(), PATIENCE.toSeconds()));
                }
                if (failure.get() != null) {
                    throw new IllegalStateException(
                            "Of %d clients one was turned away: %s".formatted(guests.size(), failure.get()),
                            failure.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
