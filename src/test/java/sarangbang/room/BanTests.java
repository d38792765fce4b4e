package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

/** Whoever is kept out of a room does not hear it, find it or come in. */
class BanTests {

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest moderator = Guest.signedIn("moderator", House.second());
    private final Guest member = Guest.signedIn("member", House.first());
    private final Guest out = Guest.signedIn("out", House.second());
    private final String name = "대문 " + UUID.randomUUID();
    private final String room = owner.post("/api/rooms", Map.of("name", name, "kind", "public"))
            .expect(201)
            .text("id");

    BanTests() {
        List.of(moderator, member, out).forEach(guest -> owner.invite(room, guest));
        owner.patch(members() + "/" + moderator.id(), Map.of("role", "moderator"))
                .expect(200);
    }

    @Test
    void whoeverIsBannedIsRemovedAndHearsNothingMore() {
        try (var wire = out.socket().subscribeRoom(room);
                var inside = member.socket().subscribeRoom(room)) {
            wire.subscribe("e", "/user/queue/events");
            ban(moderator, out).expect(204);
            say("문 닫았어요");
            inside.await(frame -> frame.body().contains("문 닫았어요"));
            wire.await(frame -> frame.body().contains("room.left"));
            assertThat(wire.frames()).noneMatch(frame -> frame.body().contains("문 닫았어요"));
        }
        out.get("/api/rooms/" + room + "/messages").expect(404);
        var events = member.get("/api/rooms/" + room + "/events?after=0").body();
        assertThat(events).contains("member.left").contains(out.id());
        assertThat(out.get("/api/rooms").body()).doesNotContain(room);
    }

    @Test
    void whoeverIsBannedFindsNoRoomAndDoesNotComeIn() {
        ban(owner, out).expect(204);
        assertThat(out.get("/api/rooms/public?query=" + name.substring(3)).body())
                .doesNotContain(room);
        assertThat(Guest.signedIn("other", House.first())
                        .get("/api/rooms/public?query=" + name.substring(3))
                        .body())
                .contains(room);
        var refused = out.post(members(), Map.of()).expect(404);
        assertThat(refused.problem()).isEqualTo("not-found");
        assertThat(refused.body())
                .as("as of a room that is not there")
                .isEqualTo(out.post("/api/rooms/" + UUID.randomUUID() + "/members", Map.of())
                        .expect(404)
                        .body()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", room));
        assertThat(member.post(members(), Map.of("username", out.username()))
                        .expect(409)
                        .problem())
                .isEqualTo("banned");
    }

    @Test
    void aBanIsLiftedAndTheDoorIsOpenAgain() {
        ban(owner, out).expect(204);
        ban(moderator, out).expect(204);
        var bans = moderator.get(bans()).expect(200).json();
        assertThat(bans.size()).isOne();
        assertThat(bans.path(0).path("account").path("username").asString()).isEqualTo(out.username());
        assertThat(bans.path(0).path("by").asString()).isEqualTo(owner.id());
        moderator.delete(bans() + "/" + out.id()).expect(204);
        assertThat(moderator.delete(bans() + "/" + out.id()).expect(404).problem())
                .isEqualTo("ban-not-found");
        assertThat(owner.get(bans()).json().size()).isZero();
        out.post(members(), Map.of()).expect(201);
    }

    @Test
    void whoKeepsTheRoomIsToldAndNobodyElse() {
        var stranger = Guest.signedIn("stranger", House.first());
        try (var keeper = moderator.socket();
                var guest = member.socket()) {
            keeper.subscribe("e", "/user/queue/events");
            guest.subscribe("e", "/user/queue/events");
            ban(owner, stranger).expect(204);
            keeper.await(frame -> frame.body().contains("room.changed"));
            // What comes later is there, so what would have come before is too.
            owner.patch("/api/rooms/" + room, Map.of("archived", true)).expect(200);
            guest.await(frame -> frame.body().contains("room.changed"));
            assertThat(guest.messages("e")).hasSize(1);
        }
    }

    @Test
    void onlyKeepersBanAndNobodyWhoIsNotBelowThem() {
        assertThat(ban(member, out).expect(403).problem()).isEqualTo("owner-only");
        assertThat(member.get(bans()).expect(403).problem()).isEqualTo("owner-only");
        assertThat(member.delete(bans() + "/" + out.id()).expect(403).problem()).isEqualTo("owner-only");
        assertThat(ban(moderator, owner).expect(403).problem()).isEqualTo("owner-only");
        owner.patch(members() + "/" + member.id(), Map.of("role", "moderator")).expect(200);
        assertThat(ban(moderator, member).expect(403).problem()).isEqualTo("owner-only");
        ban(owner, owner).expect(400);
        var stranger = Guest.signedIn("stranger", House.first());
        assertThat(ban(stranger, out).expect(404).problem()).isEqualTo("not-found");
        assertThat(stranger.get(bans()).expect(404).problem()).isEqualTo("not-found");
        assertThat(owner.put(bans() + "/" + UUID.randomUUID(), Map.of())
                        .expect(404)
                        .problem())
                .isEqualTo("account-not-found");
    }

    @Test
    void whoeverHasNeverBeenInsideIsKeptOutToo() {
        var stranger = Guest.signedIn("stranger", House.first());
        long head = head();
        ban(moderator, stranger).expect(204);
        assertThat(head()).as("nobody has left").isEqualTo(head);
        stranger.post(members(), Map.of()).expect(404);
    }

    @Test
    void aDirectRoomKeepsNobodyOut() {
        var direct = owner.post("/api/rooms/direct", Map.of("usernames", List.of(out.username())))
                .expect(201)
                .text("id");
        assertThat(owner.put("/api/rooms/" + direct + "/bans/" + out.id(), Map.of())
                        .expect(409)
                        .problem())
                .isEqualTo("fixed-members");
    }

    private Guest.Answer ban(Guest by, Guest whom) {
        return by.put(bans() + "/" + whom.id(), Map.of());
    }

    private void say(String body) {
        member.post("/api/rooms/" + room + "/messages", Map.of("clientId", body, "body", body))
                .expect(201);
    }

    private long head() {
        return owner.get("/api/rooms/" + room).json().path("head").asLong();
    }

    private String members() {
        return "/api/rooms/" + room + "/members";
    }

    private String bans() {
        return "/api/rooms/" + room + "/bans";
    }
}
