package sarangbang.chaos;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import sarangbang.visit.Guest;

/**
 * Makes the accounts, tokens and rooms, while nothing is broken yet. An account has four devices, and is a member of two
 * rooms. Its first device listens to both, the others to one each. Every room is owned by an account that never leaves.
 */
final class Casting {

    private static final int DEVICES = 4;
    private static final int AT_ONCE = 4;
    private static final int TRIES = 60;
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final List<URI> nodes;
    private final Cast cast;
    private final List<Guest> people = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<UUID> rooms = new ArrayList<>();
    private final Venues venues;
    private final Api api;

    /** @param accounts of which each has some of the clients */
    private record Cast(int clients, int rooms, int accounts) {}

    private Casting(List<URI> nodes, Crowd.Cast cast) {
        this.nodes = nodes;
        this.cast = new Cast(cast.clients(), cast.rooms(), Math.max(1, (cast.clients() + DEVICES - 1) / DEVICES));
        if (cast.rooms() > this.cast.accounts()) {
            throw new IllegalArgumentException("Every room has an owner of its own: " + cast);
        }
        this.api = new Api(nodes);
        this.venues = new Venues(api);
    }

    static Casting of(List<URI> nodes, Crowd.Cast cast) {
        var casting = new Casting(nodes, cast);
        casting.signUp();
        casting.openRooms();
        return casting;
    }

    private void signUp() {
        people.addAll(inParallel(cast.accounts(), this::person));
        var tokens = inParallel(cast.clients(), client -> token(people.get(client % cast.accounts())));
        for (int client = 0; client < cast.clients(); client++) {
            var account = client % cast.accounts();
            roles.add(new Role(
                    client,
                    UUID.fromString(people.get(account).id()),
                    client < cast.accounts(),
                    tokens.get(client),
                    roomsOf(account, client / cast.accounts())));
        }
    }

    private Guest person(int account) {
        var guest = Guest.stranger(nodes.get(account % nodes.size()).toString());
        insist(() -> guest.signUp("손님 " + account)).expect(201);
        insist(() -> guest.signIn(Guest.PASSWORD)).expect(200);
        venues.introduce(UUID.fromString(guest.id()), guest.username());
        return guest;
    }

    private static String token(Guest guest) {
        return insist(() -> guest.post("/api/tokens", Map.of("name", "chaos")))
                .expect(201)
                .text("token");
    }

    private List<Integer> roomsOf(int account, int device) {
        var both = IntStream.of(account % cast.rooms(), (account + 1) % cast.rooms())
                .distinct()
                .boxed()
                .toList();
        return device == 0 ? both : List.of(both.get(device % both.size()));
    }

    private void openRooms() {
        rooms.addAll(inParallel(cast.rooms(), this::open));
        for (int room = 0; room < cast.rooms(); room++) {
            venues.add(rooms.get(room), UUID.fromString(ownerOf(room).id()), ownerToken(room));
        }
        inParallel(cast.accounts(), account -> {
            for (var room : roomsOf(account, 0)) {
                enter(account, room);
            }
            return account;
        });
    }

    private UUID open(int room) {
        var wish = Map.of("name", "방 " + room, "kind", "public");
        return UUID.fromString(
                insist(() -> ownerOf(room).post("/api/rooms", wish)).expect(201).text("id"));
    }

    private Guest ownerOf(int room) {
        return people.get(room % cast.accounts());
    }

    private String ownerToken(int room) {
        return roles.get(room % cast.accounts()).token();
    }

    private void enter(int account, int room) {
        var guest = people.get(account);
        var id = UUID.fromString(guest.id());
        if (guest != ownerOf(room)) {
            insist(() -> guest.post("/api/rooms/" + rooms.get(room) + "/members", Map.of()))
                    .expect(201);
        }
        venues.moved(room, id, true);
    }

    /** Passwords are hashed one after the other, and the line for that may be full. */
    private static Guest.Answer insist(Supplier<Guest.Answer> ask) {
        for (int i = 1; ; i++) {
            var answer = ask.get();
            if (answer.status() != 503 || i == TRIES) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static <T> List<T> inParallel(int count, IntFunction<T> one) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                var which = i;
                all.add(pool.submit(() -> one.apply(which)));
            }
            List<T> done = new ArrayList<>();
            for (var each : all) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("The crowd could not be gathered", failed);
        }
    }

    /** So that there is a deed for every joining in the logs. */
    void note(Journal journal) {
        for (int account = 0; account < cast.accounts(); account++) {
            var id = roles.get(account).account();
            for (var room : roomsOf(account, 0)) {
                if (!venues.isOwner(room, id)) {
                    var identity = Happening.moving(Happening.JOINED, id, id);
                    journal.granted(journal.invoke(account, room, Deed.Kind.JOIN, identity, null, 0, id), 0);
                }
            }
        }
    }

    Roster roster() {
        return new Roster(List.copyOf(rooms), roles.stream().map(Role::account).toList());
    }

    List<Role> roles() {
        return roles;
    }

    Venues venues() {
        return venues;
    }

    Api api() {
        return api;
    }
}
