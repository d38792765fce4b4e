package sarangbang.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many who come in at once. */
final class Crowd {
    private static final int AT_THE_DOOR = 256; // who are dialled and not ready yet
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Crowd() {}

    /** Returns when every guest of every room is live. */
    static List<Guest> enter(Loop loop, Place place, int count, IntFunction<List<String>> rooms, Guest.Listener ears) {
        var door = new Semaphore(AT_THE_DOOR);
        var guests = new ArrayList<Guest>();
        for (int i = 0; i < count; i++) {
            door.acquireUninterruptibly();
            var guest = new Guest(rooms.apply(i), place.receipts(), ears);
            guest.ready().whenComplete((ready, failed) -> door.release());
            loop.connect(place.node(i), place.authorization(i), guest);
            guests.add(guest);
        }
        CompletableFuture.allOf(guests.stream().map(Guest::ready).toArray(CompletableFuture<?>[]::new))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return guests;
    }
}
