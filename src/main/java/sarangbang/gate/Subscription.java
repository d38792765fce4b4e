package sarangbang.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sarangbang.room.RoomId;

/**
 * What a socket subscribed to. It can be ended by the house while its SUBSCRIBE is still on its way to the broker; the
 * UNSUBSCRIBE must follow it, not overtake it.
 */
final class Subscription {

    private final String id;
    private final @Nullable RoomId room;
    private boolean upstream;
    private boolean ended;

    Subscription(String id, @Nullable RoomId room) {
        this.id = id;
        this.room = room;
    }

    String id() {
        return id;
    }

    Optional<RoomId> room() {
        return Optional.ofNullable(room);
    }

    /** @return whether the broker knows it, and has to be told */
    synchronized boolean end() {
        ended = true;
        return upstream;
    }

    /** The broker knows it from now on. @return whether it was ended meanwhile, and the broker has to be told */
    synchronized boolean reachedBroker() {
        upstream = true;
        return ended;
    }
}
