package sarangbang.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.visit.Guest;

/** A direct room that one leaves is out of sight, and comes back with all that was said. */
class DirectTests {

    private final Guest one = Guest.signedIn("one", House.first());
    private final Guest other = Guest.signedIn("other", House.second());
    private final Guest third = Guest.signedIn("third", House.first());
    private final String room = open(one, other).expect(201).text("id");

    @Test
    void whoeverLeavesNoLongerSeesItAndTheOtherDoes() {
        say(other, "안녕");
        leave(one).expect(204);
        assertThat(list(one)).doesNotContain(room);
        assertThat(list(other)).contains(room);
        assertThat(one.get("/api/inbox").body()).as("nothing waits there").doesNotContain(room);
        var events = other.get("/api/rooms/" + room + "/events?after=0").body();
        assertThat(events).doesNotContain("member.left");
        assertThat(other.get("/api/rooms/" + room).json().path("people").size()).isEqualTo(2);
    }

    @Test
    void openedAgainItHasAllThatWasSaid() {
        say(one, "안녕");
        leave(one).expect(204);
        var again = open(one, other).expect(200);
        assertThat(again.text("id")).isEqualTo(room);
        assertThat(list(one)).contains(room);
        assertThat(one.get("/api/rooms/" + room + "/messages").body()).contains("안녕");
    }

    @Test
    void whoeverIsWrittenToSeesItAgainWithTheNewWordsUnread() {
        say(other, "첫 말");
        leave(one).expect(204);
        try (var device = one.elsewhere(House.second()).socket()) {
            device.subscribe("e", "/user/queue/events");
            say(other, "두 번째 말");
            assertThat(list(one)).as("at once").contains(room);
            device.await(frame ->
                    frame.body().contains("room.joined") && frame.body().contains(room));
        }
        var shown = one.get("/api/rooms/" + room).json();
        assertThat(shown.path("unread").asInt()).isOne();
        assertThat(shown.path("lastMessage").path("body").asString()).isEqualTo("두 번째 말");
        assertThat(one.get("/api/rooms/" + room + "/messages").body()).contains("첫 말");
        await().untilAsserted(() -> assertThat(hidden()).isZero());
    }

    @Test
    void onlyWordsBringItBack() {
        var seq = say(other, "말");
        leave(one).expect(204);
        other.put("/api/rooms/" + room + "/messages/" + seq + "/pin", Map.of()).expect(204);
        other.patch("/api/rooms/" + room + "/messages/" + seq, Map.of("body", "고친 말"))
                .expect(200);
        assertThat(list(one)).doesNotContain(room);
        say(one.program(House.second()), "내가 다른 데서");
        assertThat(list(one)).contains(room);
    }

    @Test
    void theOtherDevicesAreTold() {
        try (var device = one.elsewhere(House.second()).socket()) {
            device.subscribe("e", "/user/queue/events");
            leave(one).expect(204);
            device.await(frame -> frame.body().contains("room.left"));
            open(one, other).expect(200);
            device.await(frame -> frame.body().contains("room.joined"));
        }
    }

    @Test
    void aGroupIsLeftAndComesBackLikewise() {
        var group = open(one, other, third).expect(201).text("id");
        third.delete("/api/rooms/" + group + "/members/" + third.id()).expect(204);
        assertThat(list(third)).doesNotContain(group);
        assertThat(list(one)).contains(group);
        one.post("/api/rooms/" + group + "/messages", Map.of("clientId", "1", "body", "셋이서"))
                .expect(201);
        assertThat(list(third)).contains(group);
    }

    @Test
    void nobodyPutsTheOtherOut() {
        assertThat(one.delete("/api/rooms/" + room + "/members/" + other.id())
                        .expect(409)
                        .problem())
                .isEqualTo("fixed-members");
        third.delete("/api/rooms/" + room + "/members/" + third.id()).expect(404);
    }

    /** What is said while somebody leaves is either before it, or brings the room back: it is never out of sight and unread. */
    @Test
    void nothingIsLostBetweenLeavingAndBeingWrittenTo() throws Exception {
        for (int i = 0; i < 20; i++) {
            var body = "말 " + i;
            var leaving = Thread.ofVirtual().start(() -> leave(one).expect(204));
            say(other, body);
            leaving.join();
            var json = one.get("/api/rooms/" + room).json();
            boolean isUnread = json.path("unread").asInt() > 0;
            assertThat(list(one).contains(room)).as(body).isEqualTo(isUnread);
            open(one, other).expect(200);
        }
    }

    private long hidden() {
        return House.first()
                .bean(JdbcClient.class)
                .sql("select count(*) from hidden_room where room_id = ?")
                .param(UUID.fromString(room))
                .query(Long.class)
                .single();
    }

    private static String list(Guest who) {
        return who.get("/api/rooms").expect(200).body();
    }

    private Guest.Answer leave(Guest who) {
        return who.delete("/api/rooms/" + room + "/members/" + who.id());
    }

    private long say(Guest who, String body) {
        return who.post(
                        "/api/rooms/" + room + "/messages",
                        Map.of("clientId", UUID.randomUUID().toString(), "body", body))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private static Guest.Answer open(Guest asker, Guest... others) {
        var names = Arrays.stream(others).map(Guest::username).toList();
        return asker.post("/api/rooms/direct", Map.of("usernames", List.copyOf(names)));
    }
}
