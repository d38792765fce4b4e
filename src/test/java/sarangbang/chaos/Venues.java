package sarangbang.chaos;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** What the crowd believes about its rooms: who is in them, and how far they go. What is told to an account is told to all its clients. */
final class Venues {

    private record Venue(UUID id, UUID owner, String ownerToken, Set<UUID> members) {}

    private final Api api;
    private final List<Venue> venues = new ArrayList<>();
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private final Map<Integer, Long> heads = new ConcurrentHashMap<>();
    private List<Client> clients = List.of();

    Venues(Api api) {
        this.api = api;
    }

    void add(UUID room, UUID owner, String ownerToken) {
        venues.add(new Venue(room, owner, ownerToken, ConcurrentHashMap.newKeySet()));
    }

    /** By what others call them. */
    void introduce(UUID account, String username) {
        names.put(account, username);
    }

    void tell(List<Client> all) {
        clients = all;
    }

    UUID id(int room) {
        return venues.get(room).id();
    }

    boolean isMember(int room, UUID account) {
        return venues.get(room).members().contains(account);
    }

    boolean isOwner(int room, UUID account) {
        return venues.get(room).owner().equals(account);
    }

    /** Whom the owner could show the door. */
    Optional<UUID> somebody(int room, RandomGenerator random) {
        var others = venues.get(room).members().stream()
                .filter(account -> !isOwner(room, account))
                .sorted()
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(random.nextInt(others.size())));
    }

    /** Who may have gone by the time that they are called. */
    Optional<String> somebodysName(int room, RandomGenerator random) {
        return somebody(room, random).map(names::get);
    }

    void moved(int room, UUID account, boolean isMember) {
        var members = venues.get(room).members();
        var isNews = isMember ? members.add(account) : members.remove(account);
        if (isNews) {
            clients.stream()
                    .filter(client -> client.role().account().equals(account))
                    .forEach(client -> client.moved(room, isMember));
        }
    }

    /** An answer was not what it should be, or none came: asks the house. */
    void doubt(int room, UUID account) {
        clients.stream()
                .map(Client::role)
                .filter(role -> role.account().equals(account))
                .findFirst()
                .ifPresent(role -> ask(room, role));
    }

    private void ask(int room, Role role) {
        api.ask(role.token(), "GET", "/api/rooms/" + id(room), null, reply -> {
            if (reply.isGood() || reply.status() == 404) {
                moved(room, role.account(), reply.isGood());
            }
        });
    }

    /** @return whether the house told it for all accounts */
    boolean learnTheTruth() {
        Map<UUID, Role> asked = new HashMap<>();
        clients.forEach(client -> asked.putIfAbsent(client.role().account(), client.role()));
        return asked.values().stream().allMatch(this::learn);
    }

    private boolean learn(Role role) {
        var reply = api.get(role.token(), "/api/rooms");
        if (!reply.isGood()) {
            return false;
        }
        var rooms = reply.json()
                .valueStream()
                .map(room -> UUID.fromString(room.path("id").asString()))
                .collect(toSet());
        for (int room = 0; room < venues.size(); room++) {
            moved(room, role.account(), rooms.contains(id(room)));
        }
        return true;
    }

    /** What nodes do by themselves comes after all deeds are answered: it is over when two looks agree. */
    boolean learnHeads() {
        var before = Map.copyOf(heads);
        for (int room = 0; room < venues.size(); room++) {
            var reply = api.get(venues.get(room).ownerToken(), "/api/rooms/" + id(room));
            if (!reply.isGood()) {
                return false;
            }
            heads.put(room, reply.json().path("head").asLong());
        }
        return heads.equals(before);
    }

    long head(int room) {
        return heads.getOrDefault(room, 0L);
    }
}
