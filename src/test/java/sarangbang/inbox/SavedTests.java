package sarangbang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** Messages that one keeps to find them again. */
class SavedTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = writer.room("private");

    SavedTests() {
        writer.invite(room, reader);
    }

    @Test
    void whatOneSavesIsOnesOwnTheNewestFirstAndToldToOnesOtherDevices() {
        long one = say("하나");
        long two = say("둘");
        var phone = reader.elsewhere(House.first());
        try (var wire = phone.socket().subscribe("me", "/user/queue/events")) {
            reader.put(saved(two), Map.of()).expect(204);
            reader.put(saved(one), Map.of()).expect(204);
            reader.put(saved(one), Map.of()).expect(204);
            assertThat(seqs(phone)).containsExactly(one, two);
            assertThat(inRoom(phone)).containsExactlyInAnyOrder(one, two);
            assertThat(inRoom(writer)).isEmpty();
            assertThat(seqs(writer)).isEmpty();
            wire.await(frame -> tells(frame, one, true));
            phone.delete(saved(two)).expect(204);
            phone.delete(saved(two)).expect(204);
            assertThat(seqs(reader)).containsExactly(one);
            wire.await(frame -> tells(frame, two, false));
        }
    }

    @Test
    void itIsShownAsItIsNow() {
        long one = say("하나");
        reader.put(saved(one), Map.of()).expect(204);
        writer.patch(messages() + "/" + one, Map.of("body", "고친 하나")).expect(200);
        assertThat(reader.get("/api/saved").body()).contains("고친 하나");
        writer.delete(messages() + "/" + one).expect(204);
        assertThat(reader.get("/api/saved").body()).doesNotContain("고친 하나").contains("deletedAt");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 0; i < 4; i++) {
            reader.put(saved(say("말 " + i)), Map.of()).expect(204);
        }
        var newest = reader.get("/api/saved?limit=3").json().path("saved");
        assertThat(newest.size()).isEqualTo(3);
        var rest = reader.get("/api/saved?before=" + newest.path(2).path("id").asLong())
                .json()
                .path("saved");
        assertThat(rest.size()).isOne();
        assertThat(rest.path(0).path("message").path("body").asString()).isEqualTo("말 0");
    }

    @Test
    void whoHasLeftTheRoomSeesNothingOfItAndFindsItAgainWhenLetBackIn() {
        long one = say("하나");
        reader.put(saved(one), Map.of()).expect(204);
        reader.delete("/api/rooms/" + room + "/members/" + reader.id()).expect(204);
        assertThat(seqs(reader)).isEmpty();
        assertThat(reader.put(saved(one), Map.of()).expect(404).problem()).isEqualTo("not-found");
        writer.invite(room, reader);
        assertThat(seqs(reader)).containsExactly(one);
    }

    @Test
    void whatIsNoMessageIsNotSaved() {
        assertThat(reader.put(saved(1), Map.of()).expect(404).problem()).isEqualTo("message-not-found");
        assertThat(reader.put(saved(99), Map.of()).expect(404).problem()).isEqualTo("message-not-found");
    }

    private static boolean tells(Frame frame, long seq, boolean on) {
        if (!frame.body().contains("\"saved\"")) {
            return false;
        }
        var told = frame.json();
        return told.path("seq").asLong() == seq && told.path("on").asBoolean() == on;
    }

    private static List<Long> seqs(Guest guest) {
        return guest.get("/api/saved")
                .expect(200)
                .json()
                .path("saved")
                .valueStream()
                .map(one -> one.path("message").path("seq").asLong())
                .toList();
    }

    private List<Long> inRoom(Guest guest) {
        return guest.get("/api/rooms/" + room + "/saved")
                .expect(200)
                .json()
                .path("seqs")
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    private long say(String body) {
        return writer.post(messages(), Map.of("clientId", body, "body", body))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }

    private String saved(long seq) {
        return messages() + "/" + seq + "/saved";
    }
}
