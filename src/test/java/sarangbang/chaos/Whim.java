package sarangbang.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a client feels like doing next. */
final class Whim {

    private static final int MOST_PENDING = 6;
    private static final int REMEMBERED = 30;
    private static final int WANDER_PERMILLE = 15;
    private static final int MURMUR_PERMILLE = 50;
    private static final int SEEK_PERMILLE = 20;
    private static final int RECENT = 20;
    private static final int ANSWER_PERCENT = 15;
    private static final int CALL_ONE_IN = 6;
    private static final int LINK_ONE_IN = 8;
    private static final int FILE_ONE_IN = 20;
    /** Each as a body of a frame has it, and as a path has it. */
    private static final Map<String, String> EMOJI =
            Map.of("👍", "%F0%9F%91%8D", "🎉", "%F0%9F%8E%89", "😂", "%F0%9F%98%82");

    private static final List<String> WORDS = List.of("말하기를", "그래서", "사랑방에", "밤이", "깊었다", "and", "then", "😀");
    private static final Map<Deed.Kind, Integer> WEIGHTS = weights();

    private final Client client;
    private final Venues venues;
    private final Journal journal;
    private final Errands errands;
    private final Habits habits;
    private final Keeper keeper;
    private final double pause;
    private final RandomGenerator random;
    private final Map<Seat, List<Word>> said = new HashMap<>();
    private final Map<Seat, Long> rejoins = new HashMap<>();
    private int bodies;
    private long nextAt;

    Whim(
            Client client,
            Venues venues,
            Journal journal,
            Errands errands,
            Habits habits,
            double pause,
            RandomGenerator random) {
        this.client = client;
        this.venues = venues;
        this.journal = journal;
        this.errands = errands;
        this.habits = habits;
        this.keeper = new Keeper(client, venues, journal, errands, random);
        this.pause = pause;
        this.random = random;
        plan();
    }

    private static Map<Deed.Kind, Integer> weights() {
        Map<Deed.Kind, Integer> weights = new HashMap<>();
        weights.put(Deed.Kind.POST, 600);
        weights.put(Deed.Kind.EDIT, 80);
        weights.put(Deed.Kind.DELETE, 30);
        weights.put(Deed.Kind.REACT, 120);
        weights.put(Deed.Kind.UNREACT, 60);
        weights.put(Deed.Kind.PIN, 20);
        weights.put(Deed.Kind.UNPIN, 10);
        weights.put(Deed.Kind.RESEND, 40);
        weights.put(Deed.Kind.REUSE, 15);
        weights.put(Deed.Kind.LEAVE, 20);
        weights.put(Deed.Kind.REMOVE, 24);
        weights.put(Deed.Kind.BAN, 6);
        weights.put(Deed.Kind.DESCRIBE, 10);
        weights.put(Deed.Kind.APPOINT, 10);
        weights.put(Deed.Kind.ARCHIVE, 4);
        return weights;
    }

    private static int weight(Deed.Kind kind) {
        return WEIGHTS.getOrDefault(kind, 0);
    }

    /** nanoTime of what is due next. */
    long due() {
        return rejoins.values().stream().mapToLong(at -> at).reduce(nextAt, Math::min);
    }

    private void plan() {
        var seconds = -pause * Math.log(1 - random.nextDouble());
        nextAt = System.nanoTime() + (long) (Math.min(seconds, 10 * pause) * TimeUnit.SECONDS.toNanos(1));
    }

    void tick(long now) {
        rejoins.entrySet().stream()
                .filter(one -> now >= one.getValue())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::rejoin);
        if (now >= nextAt) {
            plan();
            if (habits.wanders() && random.nextInt(1000) < WANDER_PERMILLE) {
                client.leave(Duration.ofMillis(500 + random.nextInt(8_000)));
            } else if (errands.pending() < MOST_PENDING) {
                act();
            }
        }
    }

    private void act() {
        var mine = client.seats().stream().filter(Seat::isLive).toList();
        if (!mine.isEmpty()) {
            var seat = mine.get(random.nextInt(mine.size()));
            act(seat);
            murmur(seat);
        }
        if (random.nextInt(1000) < SEEK_PERMILLE) {
            client.seek();
        }
    }

    private void murmur(Seat seat) {
        var link = client.link();
        if (link != null && random.nextInt(1000) < MURMUR_PERMILLE) {
            seat.murmur(link);
        }
    }

    private void act(Seat seat) {
        var kinds = WEIGHTS.keySet().stream().filter(habits::include).sorted().toList();
        var draw = random.nextInt(kinds.stream().mapToInt(Whim::weight).sum());
        for (var kind : kinds) {
            draw -= weight(kind);
            if (draw < 0) {
                act(seat, kind);
                return;
            }
        }
    }

    private void act(Seat seat, Deed.Kind kind) {
        if (keeper.keeps(seat) && seat.replica().isArchived()) {
            keeper.archive(seat, false);
            return;
        }
        switch (kind) {
            case POST -> say(seat);
            case EDIT -> edit(seat);
            case DELETE -> delete(seat);
            case REACT -> react(seat, true);
            case UNREACT -> react(seat, false);
            case PIN -> pin(seat, true);
            case UNPIN -> pin(seat, false);
            case RESEND -> resend(seat);
            case REUSE -> reuse(seat);
            case LEAVE -> leave(seat);
            case REMOVE -> remove(seat);
            case JOIN -> rejoin(seat);
            case BAN, UNBAN, DESCRIBE, APPOINT, ARCHIVE, REOPEN -> keep(seat, kind);
        }
    }

    private void keep(Seat seat, Deed.Kind kind) {
        if (!keeper.keeps(seat)) {
            return;
        }
        switch (kind) {
            case BAN -> keeper.ban(seat);
            case DESCRIBE -> keeper.describe(seat);
            case APPOINT -> keeper.appoint(seat);
            case ARCHIVE -> keeper.archive(seat, true);
            default -> throw new IllegalArgumentException("not of itself: " + kind);
        }
    }

    /** Now and then with a file, once that has been brought; if it has not, nothing is said. */
    private void say(Seat seat) {
        if (random.nextInt(FILE_ONE_IN) > 0) {
            post(seat);
            return;
        }
        errands.bring(seat.place().room(), file -> {
            if (seat.isLive() && !client.isQuiet()) {
                post(seat, List.of(file));
            }
        });
    }

    /** @return its clientId */
    String post(Seat seat) {
        return post(seat, List.of());
    }

    private String post(Seat seat, List<String> files) {
        var clientId = UUID.randomUUID().toString();
        var body = body(seat);
        var deed = invoke(seat, Deed.Kind.POST, Happening.posting(me(), clientId), clientId, body);
        var replyTo = random.nextInt(100) < ANSWER_PERCENT ? somethingRecent(seat) : null;
        errands.begin(deed, Order.post(clientId, body, replyTo, files), answer -> {
            if (answer.isReceipt()) {
                remember(seat, new Word(answer.seq(), clientId, body, replyTo, files, false));
            } else {
                turnedAway(seat, answer);
            }
        });
        return clientId;
    }

    /** Never the same twice, so that an edit to it is an edit. */
    private String body(Seat seat) {
        var body = new StringBuilder(client + "." + bodies++);
        var words = random.nextInt(200) == 0 ? 500 : random.nextInt(1, 20);
        for (int i = 0; i < words; i++) {
            body.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        if (random.nextInt(CALL_ONE_IN) == 0) {
            venues.somebodysName(seat.place().room(), random)
                    .ifPresent(name -> body.append(" @").append(name));
        }
        if (!habits.links().isEmpty() && random.nextInt(LINK_ONE_IN) == 0) {
            body.append(' ')
                    .append(habits.links().get(random.nextInt(habits.links().size())));
        }
        return body.toString();
    }

    private void edit(Seat seat) {
        var words = words(seat);
        if (!words.isEmpty()) {
            var index = random.nextInt(words.size());
            var word = words.get(index);
            words.set(index, word.touched());
            var body = body(seat);
            var identity = Happening.touching(Happening.EDITED, me(), word.seq(), null);
            begin(seat, invoke(seat, Deed.Kind.EDIT, identity, null, body), Order.edit(word.seq(), body));
        }
    }

    private void delete(Seat seat) {
        var words = words(seat);
        if (!words.isEmpty()) {
            var word = words.remove(random.nextInt(words.size()));
            var identity = Happening.touching(Happening.DELETED, me(), word.seq(), null);
            begin(seat, invoke(seat, Deed.Kind.DELETE, identity, null, ""), Order.delete(word.seq()));
        }
    }

    private void react(Seat seat, boolean on) {
        var target = somethingRecent(seat);
        if (target != null) {
            var emoji = EMOJI.keySet().stream().sorted().toList().get(random.nextInt(EMOJI.size()));
            var type = on ? Happening.REACTED : Happening.UNREACTED;
            var identity = Happening.touching(type, me(), target, emoji);
            var kind = on ? Deed.Kind.REACT : Deed.Kind.UNREACT;
            var order = Order.react(target, emoji, EMOJI.getOrDefault(emoji, ""), on);
            begin(seat, invoke(seat, kind, identity, null, ""), order);
        }
    }

    private @Nullable Long somethingRecent(Seat seat) {
        var recent = seat.replica().recent(RECENT);
        return recent.isEmpty() ? null : recent.get(random.nextInt(recent.size()));
    }

    /** Its own words: so no pin of somebody else's answers for it. */
    private void pin(Seat seat, boolean on) {
        var words = words(seat);
        if (!words.isEmpty()) {
            var target = words.get(random.nextInt(words.size())).seq();
            var type = on ? Happening.PINNED : Happening.UNPINNED;
            var identity = Happening.touching(type, me(), target, null);
            begin(seat, invoke(seat, on ? Deed.Kind.PIN : Deed.Kind.UNPIN, identity, null, ""), Order.pin(target, on));
        }
    }

    private void resend(Seat seat) {
        var words = words(seat);
        if (!words.isEmpty()) {
            var word = words.get(random.nextInt(words.size()));
            var identity = Happening.posting(me(), word.clientId());
            var deed = invoke(seat, Deed.Kind.RESEND, identity, word.clientId(), word.body());
            begin(seat, deed, Order.post(word.clientId(), word.body(), word.replyTo(), word.files()));
        }
    }

    private void reuse(Seat seat) {
        var words = words(seat).stream().filter(word -> !word.isTouched()).toList();
        if (!words.isEmpty()) {
            var word = words.get(random.nextInt(words.size()));
            var body = body(seat);
            var deed = invoke(seat, Deed.Kind.REUSE, 0, word.clientId(), body);
            begin(seat, deed, Order.post(word.clientId(), body, word.replyTo(), word.files()));
        }
    }

    /** The first of an account's devices does it for all; an owner stays. */
    private void leave(Seat seat) {
        if (client.role().isFirst() && !seat.isOwned()) {
            move(seat, Deed.Kind.LEAVE, me());
        }
    }

    private void remove(Seat seat) {
        if (client.role().isFirst() && seat.isOwned()) {
            venues.somebody(seat.place().room(), random).ifPresent(account -> move(seat, Deed.Kind.REMOVE, account));
        }
    }

    private void move(Seat seat, Deed.Kind kind, UUID account) {
        var identity = Happening.moving(Happening.LEFT, me(), account);
        var room = seat.place().room();
        var deed = journal.invoke(client.role().client(), room, kind, identity, null, 0, account);
        errands.begin(deed, Order.remove(account), answer -> {
            if (answer.isGranted()) {
                venues.moved(room, account, false);
            } else {
                venues.doubt(room, account);
            }
        });
    }

    /** The account is no member any more: after a while it comes again. */
    void mourn(Seat seat) {
        if (client.role().isFirst() && !seat.isOwned()) {
            rejoins.put(seat, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_000 + random.nextInt(9_000)));
        }
    }

    private void rejoin(Seat seat) {
        rejoins.remove(seat);
        if (seat.isMine()) {
            return;
        }
        var room = seat.place().room();
        var identity = Happening.moving(Happening.JOINED, me(), me());
        var deed = journal.invoke(client.role().client(), room, Deed.Kind.JOIN, identity, null, 0, me());
        errands.begin(deed, Order.join(), answer -> {
            if (answer.isGranted()) {
                venues.moved(room, me(), true);
            } else {
                // Banned, or archived just now.
                mourn(seat);
            }
        });
    }

    private UUID me() {
        return client.role().account();
    }

    private Deed invoke(Seat seat, Deed.Kind kind, int identity, @Nullable String clientId, String body) {
        return journal.invoke(
                client.role().client(), seat.place().room(), kind, identity, clientId, Fingerprint.of(body), null);
    }

    private void begin(Seat seat, Deed deed, Order order) {
        errands.begin(deed, order, answer -> turnedAway(seat, answer));
    }

    private void turnedAway(Seat seat, Answer answer) {
        if ("not-found".equals(answer.problem())) {
            venues.doubt(seat.place().room(), me());
        }
    }

    private List<Word> words(Seat seat) {
        return said.computeIfAbsent(seat, first -> new ArrayList<>());
    }

    private void remember(Seat seat, Word word) {
        var words = words(seat);
        words.add(word);
        if (words.size() > REMEMBERED) {
            words.removeFirst();
        }
    }
}
