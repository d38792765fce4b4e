package sarangbang.chaos;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Searches in all rooms that an account is in, by whatever the house holds for them: what it finds it has seen. */
final class Seeker {

    /** Of what the crowd says. */
    private static final List<String> SOUGHT = List.of("사랑방", "ㅅㄹㅂ", "밤이 깊었다", "then", "말하기 from:me");

    private final Role role;
    private final Venues venues;
    private final Api api;
    private final Journal journal;
    private final RandomGenerator random;

    Seeker(Role role, Venues venues, Api api, Journal journal, RandomGenerator random) {
        this.role = role;
        this.venues = venues;
        this.api = api;
        this.journal = journal;
        this.random = random;
    }

    void seek() {
        var q = URLEncoder.encode(SOUGHT.get(random.nextInt(SOUGHT.size())), StandardCharsets.UTF_8);
        api.ask(role.token(), "GET", "/api/search?limit=50&q=" + q, null, reply -> {
            journal.counts(reply.isGood() ? "searches" : "searches without an answer");
            if (reply.isGood()) {
                reply.json().path("messages").forEach(this::found);
            }
        });
    }

    private void found(JsonNode message) {
        var id = UUID.fromString(message.path("room").asString());
        role.rooms().stream()
                .filter(room -> venues.id(room).equals(id))
                .forEach(room -> journal.finds(
                        new Place(role.client(), room), message.path("seq").asLong()));
    }
}
