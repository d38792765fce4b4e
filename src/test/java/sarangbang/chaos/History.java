package sarangbang.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up run in which the house keeps all it promised: two rooms, four accounts, six clients. All of it lies open, to
 * be spoilt by a test in one place.
 */
final class History {

    static final int ROOMS = 2;
    static final int CLIENTS = 6;
    static final int OWNER = 0;

    private static final long STEP = 10_000_000;
    private static final List<String> EMOJI = List.of("👍", "🎉");

    final Roster roster;
    /** What is missing in the tables, of any room. */
    final Set<Long> lostThreads = new HashSet<>();

    final List<Deed> deeds = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Sighting> sightings = new ArrayList<>();
    final List<TreeMap<Long, Happening>> logs = new ArrayList<>();
    final List<Long> heads = new ArrayList<>();
    final List<Set<UUID>> members = new ArrayList<>();
    final Map<Place, Replica> replicas = new HashMap<>();

    private final Random random;
    private final Set<Place> listening = new HashSet<>();
    private long now;

    History(long seed) {
        random = new Random(seed);
        var accounts = random.ints(4)
                .mapToObj(bits -> new UUID(bits, random.nextLong()))
                .toList();
        // The first two have two devices each.
        roster = new Roster(
                List.of(new UUID(1, 1), new UUID(2, 2)),
                List.of(
                        accounts.get(0),
                        accounts.get(0),
                        accounts.get(1),
                        accounts.get(1),
                        accounts.get(2),
                        accounts.get(3)));
        for (int room = 0; room < ROOMS; room++) {
            logs.add(new TreeMap<>());
            heads.add(0L);
            members.add(new HashSet<>(accounts));
            for (int client = 0; client < CLIENTS; client++) {
                replicas.put(new Place(client, room), new Replica());
                listen(new Place(client, room));
            }
        }
    }

    /** With everything in it that there is; ends with all accounts back and all clients listening. */
    History run(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        for (var place : replicas.keySet()) {
            if (!isMember(place)) {
                join(place);
            }
            if (!listening.contains(place)) {
                listen(place);
            }
        }
        return this;
    }

    private boolean isMember(Place place) {
        return members.get(place.room()).contains(roster.accountOf(place.client()));
    }

    private void step() {
        var place = new Place(random.nextInt(CLIENTS), random.nextInt(ROOMS));
        var account = roster.accountOf(place.client());
        if (!isMember(place)) {
            join(place);
            return;
        }
        switch (random.nextInt(17)) {
            case 0 -> touch(place, Deed.Kind.EDIT, Happening.EDITED, null);
            case 1 -> touch(place, Deed.Kind.DELETE, Happening.DELETED, null);
            case 2, 3 -> touch(place, Deed.Kind.REACT, Happening.REACTED, EMOJI.get(random.nextInt(2)));
            case 4 -> {
                if (!account.equals(roster.accountOf(OWNER))) {
                    remove(place.room(), account);
                }
            }
            case 5 -> listening.remove(place);
            case 6 -> reuse(place);
            case 7 -> touch(place, Deed.Kind.PIN, Happening.PINNED, null);
            case 9 -> touch(place, Deed.Kind.UNPIN, Happening.UNPINNED, null);
            case 8 -> preview(place);
            case 10 -> keep(place.room(), Deed.Kind.DESCRIBE, Happening.DESCRIBED, "이야기 " + deeds.size());
            case 11 -> keep(place.room(), Deed.Kind.ARCHIVE, Happening.ARCHIVED, null);
            case 12 -> keep(place.room(), Deed.Kind.REOPEN, Happening.REOPENED, null);
            default -> post(place);
        }
        if (random.nextInt(4) == 0 && !listening.contains(place) && isMember(place)) {
            listen(place);
        }
    }

    long post(Place place) {
        return post(place, "c" + deeds.size());
    }

    long post(Place place, String clientId) {
        var by = roster.accountOf(place.client());
        var body = "말 " + deeds.size();
        var deed = invoke(place, Deed.Kind.POST, Happening.posting(by, clientId), clientId, body, null);
        return grant(deed, append(place.room(), event(place.room(), Happening.POSTED, by, clientId, body)));
    }

    private void touch(Place place, Deed.Kind kind, String type, @Nullable String emoji) {
        var by = roster.accountOf(place.client());
        var replica = new Replica();
        logs.get(place.room()).values().forEach(replica::apply);
        var target = replica.messages().entrySet().stream()
                .filter(one -> one.getValue().deletedAt() == null)
                .filter(one -> emoji == null
                        ? by.equals(event(place.room(), one.getKey()).by())
                        : !one.getValue()
                                .reactions()
                                .getOrDefault(emoji, Set.of())
                                .contains(by))
                .map(Map.Entry::getKey)
                .findAny();
        if (target.isEmpty()) {
            return;
        }
        change(place, kind, type, target.get(), emoji);
    }

    void delete(Place place, long target) {
        change(place, Deed.Kind.DELETE, Happening.DELETED, target, null);
    }

    private void change(Place place, Deed.Kind kind, String type, long target, @Nullable String emoji) {
        var by = roster.accountOf(place.client());
        var body = kind == Deed.Kind.EDIT ? "고침 " + deeds.size() : "";
        var deed = invoke(place, kind, Happening.touching(type, by, target, emoji), null, body, null);
        var seq = heads.get(place.room()) + 1;
        grant(
                deed,
                append(
                        place.room(),
                        new Happening(seq, type, by, at(), null, body, Set.of(), target, emoji, null, null, 0, "")));
    }

    /** Told by a node, without a deed of anybody. */
    private void preview(Place place) {
        var room = logs.get(place.room());
        var replica = new Replica();
        room.values().forEach(replica::apply);
        replica.recent(1)
                .forEach(target -> append(
                        place.room(),
                        new Happening(
                                heads.get(place.room()) + 1,
                                Happening.PREVIEWED,
                                event(place.room(), target).by(),
                                at(),
                                null,
                                "https://example.org/" + deeds.size(),
                                Set.of(),
                                target,
                                null,
                                null,
                                null,
                                0,
                                "")));
    }

    private void reuse(Place place) {
        var deed = invoke(place, Deed.Kind.REUSE, 0, "c1", "딴 말", null);
        answers.add(new Answer(deed, now += STEP / 10, 0, "client-id-reused"));
    }

    /** The owner makes something of the room. */
    private void keep(int room, Deed.Kind kind, String type, @Nullable String name) {
        var owner = roster.accountOf(OWNER);
        var identity = Happening.keeping(type, owner, null, name);
        var deed = invoke(new Place(OWNER, room), kind, identity, null, "", null);
        var seq = heads.get(room) + 1;
        append(room, new Happening(seq, type, owner, at(), null, "", Set.of(), 0, null, null, name, 0, ""));
        answers.add(new Answer(deed, now += STEP / 10, 0, null));
    }

    void remove(int room, UUID account) {
        var owner = roster.accountOf(OWNER);
        var deed = invoke(
                new Place(OWNER, room),
                Deed.Kind.REMOVE,
                Happening.moving(Happening.LEFT, owner, account),
                null,
                "",
                account);
        members.get(room).remove(account);
        listening.removeIf(place ->
                place.room() == room && roster.accountOf(place.client()).equals(account));
        move(deed, Happening.LEFT, owner, account);
    }

    /** The account; of its clients this one listens at once. */
    void join(Place place) {
        var account = roster.accountOf(place.client());
        var deed =
                invoke(place, Deed.Kind.JOIN, Happening.moving(Happening.JOINED, account, account), null, "", account);
        members.get(place.room()).add(account);
        move(deed, Happening.JOINED, account, account);
        listen(place);
    }

    private void move(Deed deed, String type, UUID by, UUID subject) {
        var seq = heads.get(deed.room()) + 1;
        append(deed.room(), new Happening(seq, type, by, at(), null, "", Set.of(), 0, null, subject, null, 0, ""));
        answers.add(new Answer(deed, now += STEP / 10, 0, null));
    }

    Happening event(int room, long seq) {
        return Objects.requireNonNull(logs.get(room).get(seq));
    }

    private Happening event(int room, String type, UUID by, String clientId, String body) {
        return new Happening(
                heads.get(room) + 1,
                type,
                by,
                at(),
                clientId,
                body,
                Set.of(),
                0,
                null,
                null,
                null,
                thread(room),
                files());
    }

    private String files() {
        return random.nextInt(5) > 0 ? "" : UUID.randomUUID().toString();
    }

    /** That of something said before, now and then. */
    private long thread(int room) {
        var said = logs.get(room).values().stream()
                .filter(event -> event.type().equals(Happening.POSTED))
                .toList();
        if (said.isEmpty() || random.nextInt(5) > 0) {
            return 0;
        }
        var answered = said.get(random.nextInt(said.size()));
        return answered.thread() == 0 ? answered.seq() : answered.thread();
    }

    private Instant at() {
        return Instant.EPOCH.plusNanos(now);
    }

    Deed invoke(
            Place place, Deed.Kind kind, int identity, @Nullable String clientId, String body, @Nullable UUID subject) {
        now += STEP;
        var deed = new Deed(
                deeds.size(),
                place.client(),
                place.room(),
                kind,
                now,
                identity,
                clientId,
                Fingerprint.of(body),
                subject);
        deeds.add(deed);
        return deed;
    }

    long grant(Deed deed, long seq) {
        answers.add(new Answer(deed, now += STEP / 10, seq, null));
        return seq;
    }

    /** Seen at once by all who listen. */
    private long append(int room, Happening event) {
        logs.get(room).put(event.seq(), event);
        heads.set(room, event.seq());
        now += STEP / 10;
        listening.stream()
                .filter(place -> place.room() == room)
                .sorted((a, b) -> Integer.compare(a.client(), b.client()))
                .forEach(place -> see(place, Sighting.Mark.LIVE, event));
        return event.seq();
    }

    void see(Place place, Sighting.Mark mark, Happening event) {
        sightings.add(new Sighting(
                place.client(), place.room(), mark, event.seq(), now / 1_000_000, event.identity(), event.words()));
        replica(place).apply(event);
    }

    /** Resumes after what its replica has. */
    private void listen(Place place) {
        now += STEP;
        listening.add(place);
        var after = replica(place).head();
        sightings.add(new Sighting(place.client(), place.room(), Sighting.Mark.BEGUN, after, now / 1_000_000, 0, 0));
        logs.get(place.room()).tailMap(after + 1).values().forEach(event -> see(place, Sighting.Mark.REPLAYED, event));
    }

    Replica replica(Place place) {
        return Objects.requireNonNull(replicas.get(place));
    }

    private long clock;

    Report check() {
        clock = 0;
        var journal = new Journal(roster, () -> clock);
        List<Deed> noted = new ArrayList<>();
        for (var deed : deeds) {
            clock = deed.invoked();
            noted.add(journal.invoke(
                    deed.client(),
                    deed.room(),
                    deed.kind(),
                    deed.identity(),
                    deed.clientId(),
                    deed.words(),
                    deed.subject()));
        }
        for (var answer : answers) {
            clock = answer.at();
            if (answer.problem() == null) {
                journal.granted(noted.get(answer.deed().id()), answer.seq());
            } else {
                journal.refused(noted.get(answer.deed().id()), answer.problem());
            }
        }
        sightings.forEach(journal.sightings()::add);
        return Checker.check(journal, tables(), replicas);
    }

    private Tables tables() {
        Map<UUID, RoomLog> rooms = new HashMap<>();
        for (int room = 0; room < ROOMS; room++) {
            var state = new Replica();
            logs.get(room).values().forEach(state::apply);
            var threads = RoomLog.threadsOf(new TreeMap<>(state.messages()));
            threads.keySet().removeAll(lostThreads);
            rooms.put(
                    roster.room(room),
                    new RoomLog(
                            heads.get(room),
                            logs.get(room),
                            new TreeMap<>(state.messages()),
                            members.get(room),
                            Map.of(),
                            threads,
                            state.topic(),
                            state.isArchived()));
        }
        return new Tables(rooms, 0);
    }
}
