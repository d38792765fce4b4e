package sarangbang.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static sarangbang.admin.KeptHouse.FIRST;
import static sarangbang.admin.KeptHouse.KEEPER;
import static sarangbang.admin.KeptHouse.SECOND;
import static sarangbang.admin.KeptHouse.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What admins see of the house, tell everybody in it, and leave behind in its record. */
class KeepingTests {

    private static final Map<String, Boolean> APPOINT = Map.of("admin", true);
    private static final Map<String, Boolean> DISMISS = Map.of("admin", false);

    @Test
    void roomsAreListedWithoutWhatIsSaidInThem() {
        var host = Guest.signedIn("host", SECOND);
        var guest = Guest.signedIn("guest", FIRST);
        var room = host.room("private");
        host.invite(room, guest);
        host.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "우리끼리 하는 말"))
                .expect(201);
        var direct = host.post("/api/rooms/direct", Map.of("usernames", List.of(guest.username())))
                .expect(201)
                .text("id");
        var all = KEEPER.get("/api/admin/rooms").expect(200);
        assertThat(all.body()).doesNotContain("우리끼리");
        var listed = entry(all.json(), room);
        assertThat(listed.path("name").asString()).isEqualTo("방 " + host.username());
        assertThat(listed.path("kind").asString()).isEqualTo("private");
        assertThat(listed.path("members").asInt()).isEqualTo(2);
        assertThat(listed.path("head").asInt()).isEqualTo(2);
        assertThat(entry(all.json(), direct).path("name").isNull()).isTrue();
        assertThat(all.body()).as("nor with whom").doesNotContain(guest.id());
        var found =
                KEEPER.get("/api/admin/rooms?query=" + host.username()).json().path("rooms");
        assertThat(found.size()).isEqualTo(1);
        var first = KEEPER.get("/api/admin/rooms?limit=1").json();
        assertThat(first.path("rooms").path(0).path("id").asString()).isEqualTo(direct);
        assertThat(first.path("more").asBoolean()).isTrue();
        var second = KEEPER.get("/api/admin/rooms?limit=1&after=" + direct).json();
        assertThat(second.path("rooms").path(0).path("id").asString()).isEqualTo(room);
    }

    private static JsonNode entry(JsonNode page, String room) {
        return page.path("rooms")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(room))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAnnouncedIsHeardOnEveryNodeAtOnceAndFoundLater() {
        var here = Guest.signedIn("here", FIRST);
        var there = Guest.signedIn("there", SECOND);
        try (var near = here.socket().subscribe("me", "/user/queue/events");
                var far = there.program(SECOND).socket().subscribe("mine", "/user/queue/events")) {
            var words = "저녁에 잠깐 쉬어요 " + UUID.randomUUID();
            KEEPER.put("/api/admin/announcement", Map.of("text", words)).expect(200);
            for (var wire : List.of(near, far)) {
                var told = wire.await(frame -> frame.body().contains(words)).json();
                assertThat(told.path("type").asString()).isEqualTo("house.announced");
                assertThat(told.path("at").asString()).isNotEmpty();
            }
            assertThat(there.get("/api/announcement").expect(200).text("text")).isEqualTo(words);
            Guest.stranger(FIRST).get("/api/announcement").expect(401);
            KEEPER.delete("/api/admin/announcement").expect(204);
            far.await(frame -> frame.body().contains("house.announced")
                    && frame.json().path("text").isNull());
            there.get("/api/announcement").expect(204);
            KEEPER.delete("/api/admin/announcement").expect(204);
        }
        KEEPER.put("/api/admin/announcement", Map.of("text", " ")).expect(400);
        KEEPER.put("/api/admin/announcement", Map.of("text", "말".repeat(501))).expect(400);
    }

    @Test
    void whatIsDoneIsRemembered() {
        var guest = Guest.signedIn("guest", SECOND);
        KEEPER.patch(account(guest), APPOINT).expect(200);
        KEEPER.patch(account(guest), APPOINT).expect(200);
        guest.put("/api/admin/announcement", Map.of("text", "제가 알려요")).expect(200);
        KEEPER.patch(account(guest), DISMISS).expect(200);
        KEEPER.post(account(guest) + "/password", Map.of()).expect(201);
        KEEPER.patch(account(guest), Map.of("deactivated", true)).expect(200);
        var deeds = KEEPER.get("/api/admin/deeds?limit=5").expect(200).json();
        assertThat(KEEPER.get("/api/admin/deeds?limit=4").json().path("more").asBoolean())
                .isTrue();
        assertThat(deeds.path("deeds")
                        .valueStream()
                        .map(deed -> deed.path("kind").asString()))
                .containsExactly(
                        "account.deactivated",
                        "password.linked",
                        "admin.dismissed",
                        "house.announced",
                        "admin.appointed");
        var announced = deeds.path("deeds").path(3);
        assertThat(announced.path("by").path("id").asString()).isEqualTo(guest.id());
        assertThat(announced.path("detail").asString()).isEqualTo("제가 알려요");
        var appointed = deeds.path("deeds").path(4);
        assertThat(appointed.path("by").path("id").asString()).isEqualTo(KEEPER.id());
        assertThat(appointed.path("account").path("id").asString()).isEqualTo(guest.id());
        var older = KEEPER.get("/api/admin/deeds?before=" + appointed.path("id").asLong())
                .json();
        assertThat(older.path("deeds").valueStream().map(deed -> deed.path("id").asLong()))
                .allSatisfy(id -> assertThat(id).isLessThan(appointed.path("id").asLong()));
    }
}
