package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

class RoomTests {

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest guest = Guest.signedIn("guest", House.second());

    @Test
    void isListedForItsMembersOnly() {
        var room = owner.room("private");
        assertThat(owner.get("/api/rooms").body()).contains(room);
        assertThat(guest.get("/api/rooms").body()).doesNotContain(room);
        assertThat(guest.get("/api/rooms/" + room).expect(404).body())
                .isEqualTo(guest.get("/api/rooms/" + room.replaceAll("^.{8}", "00000000"))
                        .body()
                        .replace("00000000", room.substring(0, 8)));
    }

    @Test
    void privateRoomsAreNeitherFoundNorJoined() {
        var room = owner.room("private");
        assertThat(guest.get("/api/rooms/public").body()).doesNotContain(room);
        guest.post("/api/rooms/" + room + "/members", Map.of()).expect(404);
        guest.get("/api/rooms/" + room + "/members").expect(404);
    }

    @Test
    void publicRoomsAreFoundAndJoinedOnce() {
        var name = "마당 " + UUID.randomUUID();
        var room = owner.post("/api/rooms", Map.of("name", name, "kind", "public"))
                .expect(201)
                .text("id");
        var query = "/api/rooms/public?query=" + name.substring(3);
        var found = guest.get(query).expect(200).json().path(0);
        assertThat(found.path("id").asString()).isEqualTo(room);
        assertThat(found.path("joined").asBoolean()).isFalse();
        guest.post("/api/rooms/" + room + "/members", Map.of()).expect(201);
        guest.post("/api/rooms/" + room + "/members", Map.of()).expect(201);
        assertThat(guest.get(query).json().path(0).path("members").asInt()).isEqualTo(2);
        var events =
                guest.get("/api/rooms/" + room + "/events?after=0").expect(200).json();
        assertThat(events.path("head").asInt()).isEqualTo(1);
        var joined = events.path("events").path(0);
        assertThat(joined.path("type").asString()).isEqualTo("member.joined");
        assertThat(joined.path("account").path("id").asString()).isEqualTo(guest.id());
    }

    @Test
    void membersInviteAndOwnersRemove() {
        var third = Guest.signedIn("third", House.first());
        var room = owner.room("private");
        owner.invite(room, guest);
        guest.invite(room, third);
        assertThat(guest.delete("/api/rooms/" + room + "/members/" + third.id())
                        .expect(403)
                        .problem())
                .isEqualTo("owner-only");
        owner.delete("/api/rooms/" + room + "/members/" + third.id()).expect(204);
        assertThat(owner.delete("/api/rooms/" + room + "/members/" + third.id())
                        .expect(404)
                        .problem())
                .isEqualTo("member-not-found");
        var listed = owner.get("/api/rooms/" + room + "/members").expect(200).json();
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "username", "displayName", "role", "joinedAt");
        assertThat(listed.path(0).path("role").asString()).isEqualTo("owner");
        third.get("/api/rooms/" + room + "/messages").expect(404);
        third.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "still here?"))
                .expect(404);
    }

    @Test
    void anUnknownGuestIsNamed() {
        var room = owner.room("private");
        var answer = owner.post("/api/rooms/" + room + "/members", Map.of("username", "nobody-of-that-name"));
        assertThat(answer.expect(404).problem()).isEqualTo("account-not-found");
    }

    @Test
    void whenTheOwnerLeavesTheOldestMemberOwnsTheRoom() {
        var room = owner.room("private");
        owner.invite(room, guest);
        owner.delete("/api/rooms/" + room + "/members/" + owner.id()).expect(204);
        assertThat(guest.get("/api/rooms/" + room).expect(200).text("role")).isEqualTo("owner");
        guest.patch("/api/rooms/" + room, Map.of("name", "우리 방")).expect(200);
    }

    @Test
    void onlyOwnersRename() {
        var room = owner.room("private");
        owner.invite(room, guest);
        assertThat(guest.patch("/api/rooms/" + room, Map.of("name", "내 방"))
                        .expect(403)
                        .problem())
                .isEqualTo("owner-only");
        assertThat(owner.patch("/api/rooms/" + room, Map.of("name", "새 방"))
                        .expect(200)
                        .text("name"))
                .isEqualTo("새 방");
        assertThat(guest.get("/api/rooms/" + room + "/events?after=1").body()).contains("room.renamed");
    }

    @Test
    void theSamePeopleGetTheSameDirectRoomAlsoWhenAllAskAtOnce() throws Exception {
        var third = Guest.signedIn("third", House.second());
        List<Callable<Guest.Answer>> asking = List.of(
                () -> direct(owner, guest, third),
                () -> direct(guest, third, owner),
                () -> direct(third, owner, guest),
                () -> direct(owner, third, guest));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(asking).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers.stream().map(answer -> answer.text("id")).distinct())
                    .hasSize(1);
        }
    }

    private static Guest.Answer direct(Guest asker, Guest... others) {
        var names = Arrays.stream(others).map(Guest::username).toList();
        return asker.post("/api/rooms/direct", Map.of("usernames", names));
    }

    @Test
    void directRoomsKeepTheirPeople() {
        var room = direct(owner, guest).expect(201).text("id");
        assertThat(guest.get("/api/rooms/" + room).json().path("people").size()).isEqualTo(2);
        assertThat(direct(guest, owner).expect(200).text("id")).isEqualTo(room);
        assertThat(owner.patch("/api/rooms/" + room, Map.of("name", "이름"))
                        .expect(409)
                        .problem())
                .isEqualTo("fixed-members");
        var answer = owner.delete("/api/rooms/" + room + "/members/" + guest.id());
        assertThat(answer.expect(409).problem()).isEqualTo("fixed-members");
        owner.post("/api/rooms/" + room + "/members", Map.of("username", guest.username()))
                .expect(409);
    }

    @Test
    void badInputIsNamed() {
        assertThat(owner.post("/api/rooms", Map.of("name", " ", "kind", "public"))
                        .expect(400)
                        .json()
                        .path("errors")
                        .has("name"))
                .isTrue();
        owner.post("/api/rooms", Map.of("name", "x", "kind", "secret")).expect(400);
        owner.post("/api/rooms", Map.of("name", "x", "kind", "direct")).expect(400);
        owner.get("/api/rooms/not-an-id").expect(400);
    }
}
