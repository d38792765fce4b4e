package sarangbang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** What one has begun to write, on every device. */
class DraftTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest other = Guest.signedIn("other", House.second());
    private final String room = writer.room("private");

    DraftTests() {
        writer.invite(room, other);
    }

    @Test
    void whatOneHasBegunIsToldToOnesOtherDevicesAndFoundByThemLater() {
        var phone = writer.elsewhere(House.second());
        try (var wire = phone.socket().subscribe("me", "/user/queue/events")) {
            long first = write(writer, "쓰다", null);
            long second = write(writer, "쓰다 만", null);
            assertThat(second).isGreaterThan(first);
            var told = wire.await(frame -> frame.body().contains("쓰다 만")).json();
            assertThat(told.path("type").asString()).isEqualTo("draft");
            assertThat(told.path("room").asString()).isEqualTo(room);
            assertThat(told.path("version").asLong()).isEqualTo(second);
            var found = drafts(phone);
            assertThat(found.size()).isOne();
            assertThat(found.path(0).path("body").asString()).isEqualTo("쓰다 만");
            assertThat(found.path(0).path("version").asLong()).isEqualTo(second);
        }
    }

    @Test
    void nobodyElseSeesIt() {
        write(writer, "혼자 쓰는", null);
        assertThat(drafts(other).size()).isZero();
    }

    @Test
    void whatIsSentOrGivenUpIsGoneAndThatIsLaterThanAllBefore() {
        long first = write(writer, "쓰다", null);
        long gone = write(writer, "", null);
        assertThat(gone).isGreaterThan(first);
        assertThat(drafts(writer).size()).isZero();
        assertThat(write(writer, "다시", null)).isGreaterThan(gone);
    }

    @Test
    void aThreadHasItsOwn() {
        long seq = writer.post("/api/rooms/" + room + "/messages", Map.of("clientId", "one", "body", "하나"))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
        write(writer, "방에", null);
        write(writer, "스레드에", seq);
        var found = drafts(writer);
        assertThat(found.valueStream().map(one -> one.path("body").asString())).containsExactly("스레드에", "방에");
        assertThat(found.path(0).path("thread").asLong()).isEqualTo(seq);
        assertThat(found.path(1).path("thread").isNull()).isTrue();
    }

    @Test
    void whoHasLeftTheRoomHasNoneThere() {
        write(other, "나가기 전", null);
        other.delete("/api/rooms/" + room + "/members/" + other.id()).expect(204);
        assertThat(drafts(other).size()).isZero();
        assertThat(other.put(draft(), Map.of("body", "나간 뒤")).expect(404).problem())
                .isEqualTo("not-found");
    }

    @Test
    void whatIsNotMeantIsRefused() {
        assertThat(writer.put(draft(), Map.of("body", "가".repeat(20_001)))
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
        assertThat(writer.put(draft(), Map.of()).expect(400).problem()).isEqualTo("invalid");
        assertThat(writer.put(draft(), Map.of("body", "어디?", "thread", 99))
                        .expect(404)
                        .problem())
                .isEqualTo("message-not-found");
    }

    private long write(Guest guest, String body, @Nullable Long thread) {
        var written = new HashMap<String, Object>(Map.of("body", body));
        if (thread != null) {
            written.put("thread", thread);
        }
        return guest.put(draft(), written).expect(200).json().path("version").asLong();
    }

    private static JsonNode drafts(Guest guest) {
        return guest.get("/api/drafts").expect(200).json().path("drafts");
    }

    private String draft() {
        return "/api/rooms/" + room + "/draft";
    }
}
