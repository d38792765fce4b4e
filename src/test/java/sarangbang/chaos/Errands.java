package sarangbang.chaos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sarangbang.visit.Frame;

/** What one client has asked for. It asks again until it is answered: by the socket, or by HTTP at any node. */
final class Errands {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int REMEMBERED = 100;
    private static final int OVER_HTTP_PERCENT = 15;
    private static final Set<String> FOR_NOW = Set.of("busy", "rate", "internal", "unavailable");

    private final Client client;
    private final Api api;
    private final Venues venues;
    private final Journal journal;
    private final RandomGenerator random;
    private final Map<Integer, Errand> known = new LinkedHashMap<>();
    private final AtomicInteger pending = new AtomicInteger();

    Errands(Client client, Api api, Venues venues, Journal journal, RandomGenerator random) {
        this.client = client;
        this.api = api;
        this.venues = venues;
        this.journal = journal;
        this.random = random;
    }

    int pending() {
        return pending.get();
    }

    /** @param whenDone told once, with the first answer */
    void begin(Deed deed, Order order, Consumer<Answer> whenDone) {
        var errand = new Errand(deed, order, whenDone);
        known.put(deed.id(), errand);
        pending.incrementAndGet();
        send(errand);
        known.values().removeIf(old -> old.isDone && old.deed.id() != deed.id() && known.size() > REMEMBERED);
    }

    /**
     * A file of a few bytes.
     *
     * @param whenThere told its id; not at all if it did not come through
     */
    void bring(int room, Consumer<String> whenThere) {
        var path = "/api/rooms/" + venues.id(room) + "/files?name=a.txt";
        api.bring(
                client.role().token(),
                path,
                reply -> client.tell(() -> {
                    journal.counts(reply.isGood() ? "files brought" : "files that did not come through");
                    if (reply.isGood()) {
                        whenThere.accept(reply.json().path("id").asString());
                    }
                }));
    }

    long due() {
        return pending() == 0
                ? Long.MAX_VALUE
                : known.values().stream()
                        .filter(errand -> !errand.isDone)
                        .mapToLong(errand -> errand.dueAt)
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    void tick(long now) {
        if (pending() > 0) {
            known.values().stream()
                    .filter(errand -> !errand.isDone && now >= errand.dueAt)
                    .toList()
                    .forEach(this::send);
        }
    }

    /** On a new socket at once: nobody will answer on the old one. */
    void hurry() {
        known.values().stream()
                .filter(errand -> !errand.isDone && errand.order.verb() != null)
                .toList()
                .forEach(this::send);
    }

    private void send(Errand errand) {
        errand.dueAt = System.nanoTime() + PATIENCE;
        var verb = errand.order.verb();
        var link = client.link();
        var byHttp = verb == null || random.nextInt(100) < OVER_HTTP_PERCENT;
        if (!byHttp && link == null) {
            return;
        }
        if (errand.tries++ > 0) {
            journal.asksAgain(errand.deed);
            journal.counts("deeds asked for again");
        }
        if (byHttp) {
            var path = "/api/rooms/" + venues.id(errand.deed.room()) + errand.order.path();
            api.ask(
                    client.role().token(),
                    errand.order.method(),
                    path,
                    errand.order.body(),
                    reply -> client.tell(() -> take(errand, reply)));
        } else if (link != null) {
            link.send(
                    "SEND",
                    Map.of(
                            "destination",
                            "/app/chat-room/" + venues.id(errand.deed.room()) + "/" + verb,
                            "receipt",
                            "deed-" + errand.deed.id()),
                    Api.JSON.writeValueAsString(errand.order.frame()));
        }
    }

    private void take(Errand errand, Api.Reply reply) {
        if (reply.isGood()) {
            // The seq of a message is that of its posting; what was edited has another.
            var isPosting = errand.order.path().equals("/messages");
            grant(errand, isPosting ? reply.json().path("seq").asLong() : 0);
        } else if (reply.isForNow()) {
            later(errand, reply.status() == 0 ? "no reply" : reply.problem());
        } else {
            refuse(errand, reply.problem());
        }
    }

    void receipt(String receipt, @Nullable String seq) {
        var errand = find(receipt);
        if (errand != null) {
            grant(errand, seq == null ? 0 : Long.parseLong(seq));
        }
    }

    void problem(Frame frame) {
        var errand = find(String.valueOf(frame.header("receipt-id")));
        var problem = Api.problem(frame.json());
        if (errand != null && FOR_NOW.contains(problem)) {
            later(errand, problem);
        } else if (errand != null) {
            refuse(errand, problem);
        }
    }

    private @Nullable Errand find(String receipt) {
        return receipt.startsWith("deed-") ? known.get(Integer.parseInt(receipt.substring(5))) : null;
    }

    private void later(Errand errand, String problem) {
        journal.counts("answered for now with " + problem);
        errand.dueAt = System.nanoTime() + PAUSE / 2 + random.nextLong(PAUSE);
    }

    private void grant(Errand errand, long seq) {
        done(errand, journal.granted(errand.deed, seq));
    }

    /** A refusal of what was granted meanwhile is the answer to another try of it. */
    private void refuse(Errand errand, String problem) {
        if (!errand.isDone) {
            journal.counts("refused with " + problem);
            client.excuse();
            done(errand, journal.refused(errand.deed, problem));
        }
    }

    private void done(Errand errand, Answer answer) {
        if (!errand.isDone) {
            errand.isDone = true;
            pending.decrementAndGet();
            errand.whenDone.accept(answer);
        }
    }
}
