package sarangbang.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One client's place in one room: what it knows of it, and its subscription. */
final class Seat {

    private static final int PAGE = 100;

    private final Place place;
    private final Role role;
    private final Venues venues;
    private final Api api;
    private final Journal journal;
    private final Replica replica = new Replica();
    private int subscriptions;
    private boolean isSubscribed;
    private volatile boolean isLive;

    Seat(Place place, Role role, Venues venues, Api api, Journal journal) {
        this.place = place;
        this.role = role;
        this.venues = venues;
        this.api = api;
        this.journal = journal;
    }

    Place place() {
        return place;
    }

    Replica replica() {
        return replica;
    }

    /** Whether the subscription is there, and what was missed has been told. */
    boolean isLive() {
        return isLive;
    }

    boolean isOwned() {
        return venues.isOwner(place.room(), role.account());
    }

    boolean isMine() {
        return venues.isMember(place.room(), role.account());
    }

    /** Under an id that was not used before, so that a late frame of an older subscription is known as such. */
    void subscribe(Link link) {
        subscriptions++;
        isSubscribed = true;
        isLive = false;
        journal.begins(place, replica.head());
        link.send(
                "SUBSCRIBE",
                Map.of(
                        "id", id(),
                        "destination", "/topic/chat-room/" + venues.id(place.room()),
                        "after", Long.toString(replica.head()),
                        "receipt", id()),
                "");
    }

    boolean isSubscribed() {
        return isSubscribed;
    }

    private String id() {
        return "room-" + place.room() + "-" + subscriptions;
    }

    /** The room of an id that {@link #id} made. */
    static int roomOf(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1, id.lastIndexOf('-')));
    }

    /** The link is gone, or the account was shown the door; what still comes down a link is still noted. */
    void lose() {
        isSubscribed = false;
        isLive = false;
    }

    void receipt(String id) {
        if (id.equals(id())) {
            isLive = isSubscribed;
        }
    }

    /** What a member says beside the log, and needs no answer to. */
    void murmur(Link link) {
        var destination = "/app/chat-room/" + venues.id(place.room());
        link.send("SEND", Map.of("destination", destination + "/typing"), "{}");
        link.send("SEND", Map.of("destination", destination + "/read"), "{\"seq\":" + replica.head() + "}");
    }

    /** Whether it was told beside the log. */
    private boolean overhears(JsonNode json) {
        switch (json.path("type").asString()) {
            case "read" ->
                replica.hasRead(
                        UUID.fromString(json.path("by").asString()),
                        json.path("seq").asLong());
            case "typing", "presence" -> {
                // Who hears it has nothing to keep.
            }
            default -> {
                return false;
            }
        }
        journal.counts("told beside the log: " + json.path("type").asString());
        return true;
    }

    /** @return false if it cannot go on from here, but has to begin anew */
    boolean hear(String id, JsonNode json) {
        if (overhears(json)) {
            return true;
        }
        if (!id.equals(id())) {
            if (json.has("seq")) {
                journal.sees(place, Sighting.Mark.STRAY, Happening.read(json));
            }
            return true;
        }
        if (json.path("type").asString().equals("reset")) {
            return reset(json.path("head").asLong());
        }
        if (json.has("seq")) {
            var event = Happening.read(json);
            journal.sees(place, isLive ? Sighting.Mark.LIVE : Sighting.Mark.REPLAYED, event);
            replica.apply(event);
        }
        return true;
    }

    /** What still comes for this subscription goes on from where this seat is not. */
    private void forsake() {
        lose();
        subscriptions++;
    }

    /** Events that come meanwhile wait in the mailbox; what they tell may be in the snapshot already, and is told again. */
    private boolean reset(long head) {
        Map<Long, Said> snapshot = new TreeMap<>();
        for (long after = 0; after >= 0; ) {
            var path = "/api/rooms/%s/messages?limit=%d&after=%d".formatted(venues.id(place.room()), PAGE, after);
            var reply = api.get(role.token(), path);
            if (!reply.isGood()) {
                journal.counts("snapshots that could not be read");
                forsake();
                return false;
            }
            var page = reply.json().path("messages");
            page.forEach(message -> snapshot.put(message.path("seq").asLong(), Said.read(message)));
            after = page.size() < PAGE
                    ? -1
                    : page.path(page.size() - 1).path("seq").asLong();
        }
        var reply = api.get(role.token(), "/api/rooms/" + venues.id(place.room()));
        if (!reply.isGood()) {
            journal.counts("snapshots that could not be read");
            return false;
        }
        journal.counts("resets");
        journal.isReset(place, head);
        var topic = reply.json().path("topic").asString();
        replica.reset(snapshot, topic, !reply.json().path("archivedAt").isNull(), head);
        return true;
    }
}
