package sarangbang.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sarangbang.gate.Delivery.Hearing;
import sarangbang.room.RoomId;
import sarangbang.room.RoomTopic;

/**
 * What a socket subscribed to. It can be ended by the house while its SUBSCRIBE is still on its way to the broker; the
 * UNSUBSCRIBE must follow it, not overtake it. Until the broker has that, the id is not free again.
 */
public final class Subscription {

    private enum State {
        ASKED,
        LIVE,
        ENDED
    }

    private final Socket socket;
    private final String id;
    private final String destination;
    private final @Nullable RoomId room;
    private final @Nullable String receipt;
    private volatile @Nullable Hearing hearing;
    private State state = State.ASKED;

    /**
     * @param destination as clients spell it
     * @param receipt that the client asked for
     */
    Subscription(Socket socket, String id, String destination, @Nullable RoomId room, @Nullable String receipt) {
        this.socket = socket;
        this.receipt = receipt;
        this.id = id;
        this.destination = destination;
        this.room = room;
    }

    public Socket socket() {
        return socket;
    }

    String id() {
        return id;
    }

    String destination() {
        return destination;
    }

    /** Asked for by the client, to be answered when the subscription is live. */
    public Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** Who listens in the client's stead; nobody for what is not a room's. */
    Optional<Hearing> hearing() {
        return Optional.ofNullable(hearing);
    }

    void heardBy(Hearing ear) {
        hearing = ear;
    }

    public Optional<RoomId> room() {
        return Optional.ofNullable(room);
    }

    /** Refusals come from this node; the broker knows nothing of such a subscription. */
    boolean hearsProblems() {
        return destination.equals(RoomTopic.USER_PROBLEMS);
    }

    /** Nothing of it will ever be told any more. */
    public synchronized boolean isOver() {
        return state == State.ENDED || !socket.isOpen();
    }

    /** Whether what comes from there may still pass. */
    synchronized boolean hears(String from) {
        return state != State.ENDED && destination.equals(from);
    }

    /** @return whether the broker knows it and has to be told */
    synchronized boolean endByHouse() {
        var tell = state == State.LIVE;
        state = State.ENDED;
        return tell;
    }

    /** @return whether the broker has to be told; not if the house ended it before */
    synchronized boolean endByClient() {
        var tell = state != State.ENDED;
        state = State.ENDED;
        return tell;
    }

    /** @return whether it was ended before the broker had it, so that the broker has to be told now */
    synchronized boolean reachedBroker() {
        if (state == State.ENDED) {
            return true;
        }
        state = State.LIVE;
        return false;
    }
}
