package sarangbang.inbox;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.Bystanders;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;
import tools.jackson.databind.JsonNode;

/** Who has read what, told to who wrote it on the other node. */
@Tag("relay")
class ReadersTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = writer.room("private");

    @Test
    void howFarSomebodyHasReadIsToldToTheRoomAndListed() {
        writer.invite(room, reader);
        try (var here = writer.socket().subscribeRoom(room);
                var there = reader.socket()) {
            long first = here.post(room, "1", "하나");
            assertThat(positions(writer).get(reader.id())).isLessThan(first);
            there.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/read"), "{\"seq\":" + first + "}");
            var told = here.await(ReadersTests::isRead).json();
            assertThat(told.path("room").asString()).isEqualTo(room);
            assertThat(told.path("by").asString()).isEqualTo(reader.id());
            assertThat(told.path("account").path("id").asString()).isEqualTo(reader.id());
            assertThat(told.path("seq").asLong()).isEqualTo(first);
            assertThat(positions(writer)).containsEntry(reader.id(), first);
            assertThat(positions(reader)).isEqualTo(positions(writer));
        }
    }

    @Test
    void ofWhatIsReadWithinAMomentTheLastIsTold() {
        writer.invite(room, reader);
        try (var here = writer.socket().subscribeRoom(room)) {
            long last = 0;
            for (int i = 0; i < 20; i++) {
                last = here.post(room, "c" + i, "말 " + i);
            }
            var readers = House.second().bean(Readers.class);
            for (long seq = last - 19; seq <= last; seq++) {
                readers.moved(new RoomId(UUID.fromString(room)), AccountId.of(reader.id()), seq);
            }
            long newest = last;
            await().until(() -> read(here).stream()
                    .anyMatch(frame -> frame.json().path("seq").asLong() == newest));
            assertThat(read(here).size()).isLessThan(10);
        }
    }

    /** He read, and left before it was told. */
    @Test
    void whoHasLeftIsNotToldOfAndIsNotListed() {
        writer.invite(room, reader);
        try (var here = writer.socket().subscribeRoom(room)) {
            long first = here.post(room, "1", "하나");
            House.second()
                    .bean(JdbcClient.class)
                    .sql("delete from member where room_id = ? and account_id = ?")
                    .params(UUID.fromString(room), UUID.fromString(reader.id()))
                    .update();
            var readers = House.second().bean(Readers.class);
            readers.moved(new RoomId(UUID.fromString(room)), AccountId.of(reader.id()), first);
            readers.moved(new RoomId(UUID.fromString(room)), AccountId.of(writer.id()), first);
            await().until(() -> !read(here).isEmpty());
            readers.moved(new RoomId(UUID.fromString(room)), AccountId.of(writer.id()), first + 1);
            await().until(() -> read(here).size() > 1);
            assertThat(read(here))
                    .allMatch(frame -> frame.json().path("by").asString().equals(writer.id()));
            assertThat(positions(writer)).containsOnlyKeys(writer.id());
        }
    }

    @Test
    void ofALargeRoomItIsToldHowManyAndNotWho() {
        writer.invite(room, reader);
        Bystanders.join(room, 120);
        try (var here = writer.socket().subscribeRoom(room);
                var there = reader.socket().subscribeRoom(room)) {
            long first = here.post(room, "1", "하나");
            long second = here.post(room, "2", "둘");
            there.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/read"), "{\"seq\":" + first + "}");
            here.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/read"), "{\"seq\":" + second + "}");
            var expected = List.of(second + " 1", first + " 1", "0 120");
            await().until(() -> told(here).contains(expected));
            assertThat(told(there)).contains(expected);
            var listed = reader.get("/api/rooms/" + room + "/read").expect(200).json();
            assertThat(listed.path("positions").isEmpty()).isTrue();
            assertThat(furthest(listed.path("counts"))).isEqualTo(expected);
            assertThat(listed.path("counts").path("members").asLong()).isEqualTo(122);
            assertThat(read(here)).isEmpty();
        }
    }

    private static List<List<String>> told(Wire wire) {
        return wire.frames().stream()
                .filter(frame -> frame.body().contains("\"type\":\"readers\""))
                .map(frame -> furthest(frame.json().path("readers")))
                .toList();
    }

    private static List<String> furthest(JsonNode counts) {
        return counts.path("furthest")
                .valueStream()
                .map(reached -> reached.path("seq").asLong() + " "
                        + reached.path("members").asLong())
                .toList();
    }

    @Test
    void whoIsNotThereIsToldNothing() {
        reader.get("/api/rooms/" + room + "/read").expect(404);
    }

    private Map<String, Long> positions(Guest guest) {
        var told = guest.get("/api/rooms/" + room + "/read").expect(200).json().path("positions");
        return told.propertyStream()
                .collect(
                        toMap(Map.Entry::getKey, position -> position.getValue().asLong()));
    }

    private static boolean isRead(Frame frame) {
        return frame.command().equals("MESSAGE") && frame.body().contains("\"type\":\"read\"");
    }

    private static List<Frame> read(Wire wire) {
        return wire.frames().stream().filter(ReadersTests::isRead).toList();
    }
}
