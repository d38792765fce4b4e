package sarangbang.chaos;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The people of a chaos run: some hundred clients that talk, come and go as they like, and note down all of it. */
final class Crowd implements Guests, AutoCloseable {

    /**
     * @param deedsPerSecond of all together, while they are not held up
     */
    record Cast(int clients, int rooms, double deedsPerSecond) {}

    private static final long LOOK_MILLIS = 100;

    private final Journal journal;
    private final Venues venues;
    private final List<Client> clients = new ArrayList<>();
    private final Random random;

    private Crowd(Casting casting, Cast cast, long seed, Habits habits) {
        journal = new Journal(casting.roster());
        venues = casting.venues();
        random = new Random(seed);
        var pause = cast.clients() / cast.deedsPerSecond();
        casting.roles().forEach(role -> clients.add(new Client(role, casting, journal, habits, pause, seed)));
        venues.tell(clients);
        casting.note(journal);
    }

    /** Signed up, and members of their rooms; nobody is connected yet. */
    static Crowd gather(List<URI> nodes, Cast cast, long seed) {
        return gather(nodes, cast, seed, Habits.ALL);
    }

    /** @param habits what of all that they do */
    static Crowd gather(List<URI> nodes, Cast cast, long seed, Habits habits) {
        return new Crowd(Casting.of(nodes, cast), cast, seed, habits);
    }

    @Override
    public void start() {
        clients.forEach(Client::start);
    }

    Journal journal() {
        return journal;
    }

    Map<Place, Replica> replicas() {
        Map<Place, Replica> all = new HashMap<>();
        clients.forEach(client -> all.putAll(client.replicas()));
        return all;
    }

    /** Some stop reading what they are sent. */
    @Override
    public void slow(int howMany, Duration howLong) {
        var some = new ArrayList<>(clients);
        Collections.shuffle(some, random);
        some.stream().limit(howMany).forEach(client -> client.slow(howLong));
    }

    /**
     * How long after a moment all were well again: each client that is not away of its own will says something now, and
     * has heard itself say it, through the log and the broker and back. To be called when the fault has been healed.
     *
     * @param sinceNanos nanoTime of the healing
     * @return longer than {@code atMost} if they were not
     */
    @Override
    public Duration recovered(long sinceNanos, Duration atMost) {
        var heard = clients.stream().map(Client::probe).toArray(CompletableFuture<?>[]::new);
        var left = sinceNanos + atMost.toNanos() - System.nanoTime();
        try {
            CompletableFuture.allOf(heard).get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Duration.ofNanos(Math.max(System.nanoTime() - sinceNanos, atMost.toNanos() + 1));
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    /**
     * Nothing new is done; what was begun is asked for until it is answered; who is away comes back; and every client has
     * seen all of every room in which its account is a member.
     *
     * @return whether all that came to be in time; {@link #stragglers} says what did not
     */
    @Override
    public boolean settle(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        clients.forEach(Client::quiet);
        return until(end, () -> clients.stream().allMatch(Client::hasNothingPending))
                && until(end, venues::learnTheTruth)
                && until(end, venues::learnHeads)
                && until(end, () -> clients.stream().allMatch(client -> client.lacks() == null));
    }

    @Override
    public boolean areContent(java.sql.Connection database, Consumer<String> report) throws SQLException {
        stragglers().forEach(straggler -> report.accept("Not settled: " + straggler));
        close();
        var found = Checker.check(journal, Tables.read(database), replicas());
        found.print(report);
        return found.isClean();
    }

    /** Who is not settled, and why. */
    List<String> stragglers() {
        List<String> all = new ArrayList<>();
        for (var client : clients) {
            @Nullable String lack = client.lacks();
            if (lack != null) {
                all.add(client + ": " + lack);
            }
        }
        return all;
    }

    private static boolean until(long end, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_MILLIS * 1_000_000);
        }
        return true;
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        clients.forEach(Client::join);
    }
}
