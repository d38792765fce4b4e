package sarangbang.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** Who may do what: an owner, a moderator, two members and somebody from the street. */
class RoleTests {

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest moderator = Guest.signedIn("moderator", House.second());
    private final Guest member = Guest.signedIn("member", House.first());
    private final Guest other = Guest.signedIn("other", House.second());
    private final Guest stranger = Guest.signedIn("stranger", House.first());
    private final String room = owner.room("private");

    RoleTests() {
        List.of(moderator, member, other).forEach(guest -> owner.invite(room, guest));
        appoint(owner, moderator, "moderator").expect(200);
    }

    @Test
    void anAppointmentIsAnEventAndShowsWhereverRolesAreShown() {
        var event = lastEvent();
        assertThat(event.path("type").asString()).isEqualTo("member.appointed");
        assertThat(event.path("account").path("id").asString()).isEqualTo(moderator.id());
        assertThat(event.path("role").asString()).isEqualTo("moderator");
        assertThat(event.path("keeper").path("id").asString()).isEqualTo(owner.id());
        assertThat(moderator.get(room()).expect(200).text("role")).isEqualTo("moderator");
        assertThat(member.get(room() + "/members").body()).contains("\"moderator\"");
        long seq = event.path("seq").asLong();
        assertThat(appoint(owner, moderator, "moderator").expect(200).text("role"))
                .isEqualTo("moderator");
        assertThat(lastEvent().path("seq").asLong()).as("what is so already").isEqualTo(seq);
    }

    @Test
    void whoIsAppointedIsToldOnAllDevices() {
        try (var device = member.elsewhere(House.second()).socket()) {
            device.subscribe("e", "/user/queue/events");
            appoint(owner, member, "moderator").expect(200);
            device.await(frame -> frame.body().contains("room.changed"));
        }
    }

    @Test
    void onlyOwnersAppoint() {
        for (var guest : List.of(moderator, member)) {
            assertThat(appoint(guest, other, "moderator").expect(403).problem()).isEqualTo("owner-only");
        }
        assertThat(appoint(stranger, member, "owner").expect(404).problem()).isEqualTo("not-found");
        assertThat(appoint(owner, stranger, "member").expect(404).problem()).isEqualTo("member-not-found");
        appoint(owner, member, "king").expect(400);
        owner.patch(room() + "/members/" + member.id(), Map.of()).expect(400);
    }

    @Test
    void theLastOwnerNamesAnotherBeforeSteppingDown() {
        assertThat(appoint(owner, owner, "member").expect(409).problem()).isEqualTo("last-owner");
        appoint(owner, member, "owner").expect(200);
        appoint(owner, owner, "moderator").expect(200);
        assertThat(owner.get(room()).text("role")).isEqualTo("moderator");
        assertThat(appoint(member, member, "member").expect(409).problem()).isEqualTo("last-owner");
        assertThat(appoint(owner, member, "member").expect(403).problem()).isEqualTo("owner-only");
    }

    @Test
    void nobodyRemovesWhoHasTheSameRoleOrAHigherOne() {
        appoint(owner, other, "moderator").expect(200);
        for (var target : List.of(owner, other)) {
            var refused = remove(moderator, target).expect(403);
            assertThat(refused.problem()).isEqualTo("owner-only");
            assertThat(refused.text("role")).isEqualTo("owner");
        }
        var refused = remove(member, other).expect(403);
        assertThat(refused.problem()).isEqualTo("owner-only");
        assertThat(refused.text("role")).isEqualTo("moderator");
        remove(moderator, member).expect(204);
        appoint(owner, other, "owner").expect(200);
        remove(other, owner).expect(204);
    }

    @Test
    void keepersSayWhatARoomIsAboutAndOwnersHowItIsCalled() {
        var described = moderator.patch(room(), Map.of("topic", " 오늘의\n이야기 ")).expect(200);
        assertThat(described.text("topic")).isEqualTo("오늘의 이야기");
        assertThat(lastEvent().path("type").asString()).isEqualTo("room.described");
        assertThat(lastEvent().path("topic").asString()).isEqualTo("오늘의 이야기");
        assertThat(member.get("/api/rooms").body()).contains("오늘의 이야기");
        long seq = lastEvent().path("seq").asLong();
        moderator.patch(room(), Map.of("topic", "오늘의 이야기")).expect(200);
        assertThat(lastEvent().path("seq").asLong()).isEqualTo(seq);
        assertThat(member.patch(room(), Map.of("topic", "내 이야기")).expect(403).text("role"))
                .isEqualTo("moderator");
        assertThat(moderator.patch(room(), Map.of("name", "내 방")).expect(403).text("role"))
                .isEqualTo("owner");
        moderator.patch(room(), Map.of("topic", "다른 이야기", "name", "내 방")).expect(403);
        assertThat(member.get(room()).text("topic")).as("all or nothing").isEqualTo("오늘의 이야기");
        owner.patch(room(), Map.of("topic", "", "name", "새 방")).expect(200);
        assertThat(member.get(room()).text("topic")).isEmpty();
        owner.patch(room(), Map.of("topic", "가".repeat(301))).expect(400);
        owner.patch(room(), Map.of("name", " ")).expect(400);
        owner.patch(room(), Map.of()).expect(400);
        stranger.patch(room(), Map.of("topic", "x")).expect(404);
    }

    @Test
    void keepersTakeBackWhatOthersHaveSaid() {
        long seq = say(member);
        assertThat(other.delete(room() + "/messages/" + seq).expect(403).problem())
                .isEqualTo("author-only");
        moderator.delete(room() + "/messages/" + seq).expect(204);
        long owners = say(owner);
        moderator.delete(room() + "/messages/" + owners).expect(204);
    }

    @Test
    void whoOwnedTheRoomLeavesItToTheOldestAsBefore() {
        remove(owner, owner).expect(204);
        assertThat(moderator.get(room()).text("role")).isEqualTo("owner");
    }

    @Test
    void whatBecomesOfARoomIsToldBetweenItsMessages() {
        long before = say(member);
        moderator.patch(room(), Map.of("topic", "이야기")).expect(200);
        long after = say(member);
        owner.patch(room(), Map.of("name", "새 방")).expect(200);
        assertThat(notes("?limit=1")).containsExactly("room.renamed");
        assertThat(notes("?limit=1&before=" + after)).containsExactly("room.described");
        assertThat(notes("?limit=2")).containsExactly("room.described", "room.renamed");
        assertThat(notes("?limit=50")).containsExactly("member.appointed", "room.described", "room.renamed");
        assertThat(notes("?limit=50&after=" + before)).containsExactly("room.described", "room.renamed");
        assertThat(notes("?limit=1&after=" + before)).containsExactly("room.described");
        assertThat(notes("?limit=2&around=" + after)).containsExactly("room.described");
        assertThat(notes("?limit=9&around=" + before))
                .containsExactly("member.appointed", "room.described", "room.renamed");
    }

    private List<String> notes(String page) {
        var notes = member.get(room() + "/messages" + page).expect(200).json().path("notes");
        return notes.valueStream().map(note -> note.path("type").asString()).toList();
    }

    private long say(Guest who) {
        return who.post(room() + "/messages", Map.of("clientId", "" + System.nanoTime(), "body", "말"))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private JsonNode lastEvent() {
        var events = member.get(room() + "/events?after=0").expect(200).json().path("events");
        return events.path(events.size() - 1);
    }

    private Guest.Answer appoint(Guest by, Guest whom, String role) {
        return by.patch(room() + "/members/" + whom.id(), Map.of("role", role));
    }

    private Guest.Answer remove(Guest by, Guest whom) {
        return by.delete(room() + "/members/" + whom.id());
    }

    private String room() {
        return "/api/rooms/" + room;
    }
}
