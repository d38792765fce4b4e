package sarangbang.gate;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;
import sarangbang.account.Caller;
import sarangbang.account.Credential;
import sarangbang.room.RoomId;

/** One client's way in, from the handshake to the close. */
public final class Socket extends WebSocketSessionDecorator {

    static final String CALLER = "caller";
    static final CloseStatus REFUSED = CloseStatus.POLICY_VIOLATION.withReason("refused");
    static final CloseStatus RESTARTING = CloseStatus.SERVICE_RESTARTED.withReason("restarting");
    static final CloseStatus REVOKED = new CloseStatus(4401, "session revoked");
    static final CloseStatus TOO_BIG = CloseStatus.TOO_BIG_TO_PROCESS.withReason("frame too big");
    static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");

    private static final long FEW_BYTES = 64 * 1024;

    private final Caller caller;
    private final long openedAt = System.nanoTime();
    private final SendRate rate;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private volatile CloseStatus afterError = REFUSED;
    private volatile boolean connecting;
    private volatile boolean connected;
    private volatile boolean leaving;
    private volatile boolean refused;
    private volatile boolean needsBeats;
    private volatile @Nullable String problems;

    private volatile long lastHeard = openedAt;

    private final long longest;
    /** Of the message that is coming in. */
    private long bytesIn;

    private final Map<String, Subscription> joining = new ConcurrentHashMap<>();
    private final Outgoing outgoing;
    private final ReentrantLock replaying = new ReentrantLock();

    Socket(WebSocketSession session, GateSettings settings) {
        this(new Outgoing(session, settings.bufferSize().toBytes(), settings.timeToRead()), settings);
    }

    private Socket(Outgoing outgoing, GateSettings settings) {
        super(outgoing);
        this.outgoing = outgoing;
        this.caller = (Caller) Objects.requireNonNull(outgoing.getAttributes().get(CALLER));
        this.longest = settings.frameSize().toBytes();
        this.rate = new SendRate(settings.sendsPerSecond(), settings.sendsInABurst(), openedAt);
    }

    public Caller caller() {
        return caller;
    }

    /** Programs come with access tokens. */
    boolean isInPerson() {
        return caller.credential().kind() == Credential.Kind.SESSION;
    }

    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    Collection<Subscription> all() {
        return subscriptions.values();
    }

    /** @return receipt that the broker is to give when it has the subscription */
    String awaitJoining(Subscription subscription) {
        var receipt = "joining-" + UUID.randomUUID();
        joining.put(receipt, subscription);
        return receipt;
    }

    /** It ended before the broker had it. */
    void joinsNoMore(Subscription subscription) {
        joining.values().remove(subscription);
    }

    /** The subscription that the broker has given this receipt for. */
    Optional<Subscription> joined(String receipt) {
        return Optional.ofNullable(joining.remove(receipt));
    }

    /** Once the client has taken most of what it was sent. One at a time, or all would find the same room. */
    public void whenThereIsRoom(Runnable deed) throws InterruptedException {
        replaying.lockInterruptibly();
        try {
            outgoing.awaitRoom(FEW_BYTES);
            deed.run();
        } finally {
            replaying.unlock();
        }
    }

    /** Behind what it was sent before. */
    void tell(WebSocketMessage<?> frame) {
        outgoing.sendMessage(frame);
    }

    /** Bytes that the client has not been sent yet. */
    long waiting() {
        return outgoing.waiting();
    }

    boolean isLate() {
        return outgoing.isLate();
    }

    /** Nothing passes from now on, not even what waits. */
    void cut(CloseStatus status) {
        outgoing.cut(status);
    }

    /** The node stops: come back elsewhere. */
    void restart() {
        outgoing.close(RESTARTING);
    }

    boolean hears(RoomId room) {
        return all().stream().anyMatch(it -> it.room().filter(room::equals).isPresent());
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    long lastHeard() {
        return lastHeard;
    }

    /** For the one thread that reads. @return whether the message that this is a piece of is not too long */
    boolean takes(WebSocketMessage<?> piece) {
        bytesIn += piece.getPayloadLength();
        boolean fits = bytesIn <= longest;
        if (piece.isLast()) {
            bytesIn = 0;
        }
        return fits;
    }

    boolean mayStillSend() {
        return rate.allows(System.nanoTime());
    }

    /** Id of the subscription that hears of refused SENDs. */
    Optional<String> problems() {
        return Optional.ofNullable(problems);
    }

    void hearProblems(@Nullable String subscription) {
        problems = subscription;
    }

    boolean isConnected() {
        return connected;
    }

    /** It said CONNECT; from now on it is we who let it wait. */
    void connecting() {
        connecting = true;
    }

    /** It sends too few heart-beats, so that this node sends the broker's for it. */
    void beatForIt() {
        needsBeats = true;
    }

    /** The broker has taken it in; frames before that would be lost without a word. */
    void connected() {
        connected = true;
    }

    boolean needsBeats() {
        return needsBeats;
    }

    long nanosOpen() {
        return System.nanoTime() - openedAt;
    }

    boolean isRefused() {
        return refused || outgoing.isCut();
    }

    boolean isLeaving() {
        return leaving;
    }

    /** It said DISCONNECT: the end of its connection to the broker is no fault. */
    void leave() {
        leaving = true;
        afterError = CloseStatus.NORMAL;
    }

    boolean isConnecting() {
        return connecting;
    }

    void refuse() {
        refused = true;
    }

    /** How the close after an ERROR is meant, when it is not a refusal. */
    void afterError(CloseStatus status) {
        afterError = status;
    }

    /** Spring closes with codes of its own; clients are told ours. */
    @Override
    public void close(CloseStatus status) throws IOException {
        if (status.equalsCode(CloseStatus.PROTOCOL_ERROR)) {
            super.close(afterError);
        } else if (status.equalsCode(CloseStatus.SESSION_NOT_RELIABLE)) {
            super.close(TOO_SLOW);
        } else if (status.equalsCode(CloseStatus.GOING_AWAY)) {
            super.close(RESTARTING);
        } else {
            super.close(status);
        }
    }
}
