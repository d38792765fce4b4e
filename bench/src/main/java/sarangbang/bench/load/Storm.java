package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients who connect at once, ask for some rooms each, and then sit still. */
public final class Storm implements AutoCloseable {
    private final Loop loop = new Loop();
    private final AtomicInteger lost = new AtomicInteger();
    private final List<Guest> guests;
    private final double seconds;

    public Storm(Place place, int clients, int roomsEach) {
        var begun = System.nanoTime();
        try {
            guests = Crowd.enter(
                    loop,
                    place,
                    clients,
                    guest -> place.some(guest * roomsEach, roomsEach),
                    guest -> guest,
                    new Silence());
        } catch (RuntimeException e) {
            loop.close();
            throw e;
        }
        seconds = (System.nanoTime() - begun) / 1e9;
    }

    /** From the first handshake until the last subscription was live. */
    public double seconds() {
        return seconds;
    }

    /** How many were put out since, though they did nothing. */
    public int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        loop.run(() -> guests.forEach(Guest::leave));
        loop.close();
    }

    private final class Silence implements Guest.Listener {
        @Override
        public void heard(Guest guest, ByteBuf frame) {}

        @Override
        public void lost(Guest guest, String why) {
            lost.incrementAndGet();
        }
    }
}
