package sarangbang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

class InboxTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = writer.room("private");

    InboxTests() {
        writer.invite(room, reader);
    }

    @Test
    void whoWasAwayFindsTheNewestTwentyAndAllCounted() {
        say(25);
        var waiting = reader.get("/api/inbox").expect(200).json().path("rooms").path(room);
        assertThat(waiting.size()).isEqualTo(20);
        assertThat(waiting.path(0).path("body").asString()).isEqualTo("말 6");
        assertThat(waiting.path(19).path("body").asString()).isEqualTo("말 25");
        assertThat(reader.get("/api/rooms/" + room).json().path("unread").asInt())
                .isEqualTo(25);
        assertThat(writer.get("/api/inbox").body()).doesNotContain(room);
    }

    @Test
    void whatIsReadIsGoneAndNeverComesBack() {
        say(3);
        read(reader, 3).expect(204);
        assertThat(reader.get("/api/rooms/" + room).json().path("unread").asInt())
                .isEqualTo(1);
        read(reader, 2).expect(204);
        assertThat(reader.get("/api/rooms/" + room).json().path("lastRead").asInt())
                .isEqualTo(3);
        read(reader, 4).expect(204);
        assertThat(reader.get("/api/inbox").body()).doesNotContain(room);
        assertThat(read(reader, 99).expect(400).problem()).isEqualTo("invalid");
        assertThat(read(Guest.signedIn("outsider", House.first()), 1)
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void whatWasSaidBeforeSomebodyCameDoesNotWaitForHim() {
        say(3);
        var late = Guest.signedIn("late", House.first());
        writer.invite(room, late);
        assertThat(late.get("/api/rooms/" + room).json().path("unread").asInt()).isZero();
        assertThat(late.get("/api/rooms/" + room + "/messages")
                        .json()
                        .path("messages")
                        .size())
                .isEqualTo(3);
        writer.post("/api/rooms/" + room + "/messages", Map.of("clientId", "new", "body", "어서 와요"))
                .expect(201);
        assertThat(late.get("/api/rooms/" + room).json().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void roomsComeWithTheirLastMessageNewestFirst() {
        say(2);
        var later = writer.room("private");
        writer.post("/api/rooms/" + later + "/messages", Map.of("clientId", "x", "body", "나중에"))
                .expect(201);
        var rooms = writer.get("/api/rooms").expect(200).json();
        assertThat(rooms.path(0).path("id").asString()).isEqualTo(later);
        assertThat(rooms.path(0).path("lastMessage").path("body").asString()).isEqualTo("나중에");
        assertThat(rooms.path(1).path("lastMessage").path("body").asString()).isEqualTo("말 2");
    }

    @Test
    void readingOnOneDeviceIsToldToTheOthersOnEveryNode() {
        say(2);
        var phone = reader.elsewhere(House.first());
        try (var here = reader.socket().subscribe("me", "/user/queue/events");
                var there = phone.socket().subscribe("me", "/user/queue/events")) {
            read(reader, 3).expect(204);
            for (var device : new Wire[] {here, there}) {
                var told = device.await(frame -> frame.body().contains("\"read\""));
                assertThat(told.header("destination")).isEqualTo("/user/queue/events");
                assertThat(told.json().path("room").asString()).isEqualTo(room);
                assertThat(told.json().path("seq").asInt()).isEqualTo(3);
                assertThat(told.json().path("unread").asInt()).isZero();
            }
        }
    }

    @Test
    void aRoomOneIsInvitedToIsToldAtOnce() {
        try (var there = reader.socket().subscribe("me", "/user/queue/events")) {
            var other = writer.room("private");
            writer.invite(other, reader);
            var told = there.await(frame -> frame.body().contains("room.joined"));
            assertThat(told.json().path("room").asString()).isEqualTo(other);
        }
    }

    private void say(int times) {
        IntStream.rangeClosed(1, times)
                .forEach(i -> writer.post(
                                "/api/rooms/" + room + "/messages", Map.of("clientId", "c" + i, "body", "말 " + i))
                        .expect(201));
    }

    private Guest.Answer read(Guest who, long seq) {
        return who.put("/api/rooms/" + room + "/read", Map.of("seq", seq));
    }
}
