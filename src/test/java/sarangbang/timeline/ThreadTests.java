package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** Answers to one message, followed apart from the room, on two nodes. */
class ThreadTests {

    private final Guest asker = Guest.signedIn("asker", House.first());
    private final Guest helper = Guest.signedIn("helper", House.second());
    private final String room = asker.room("private");
    private final long question;

    ThreadTests() {
        asker.invite(room, helper);
        question = say(asker, "q", null);
    }

    @Test
    void anAnswerToAnAnswerStaysInTheThread() {
        long answer = say(helper, "1", question);
        say(asker, "elsewhere", null);
        long more = say(asker, "2", answer);
        for (var seq : List.of(question, answer, more)) {
            var thread = thread(helper, seq, "");
            assertThat(thread.path("root").path("seq").asLong()).isEqualTo(question);
            assertThat(seqs(thread)).containsExactly(answer, more);
        }
        var told = asker.get(messages() + "?around=" + more + "&limit=1")
                .json()
                .path("messages")
                .path(0);
        assertThat(told.path("replyTo").asLong()).isEqualTo(answer);
        assertThat(told.path("thread").asLong()).isEqualTo(question);
    }

    @Test
    void aLongThreadIsReadFromItsEnd() {
        var seqs = List.of(say(helper, "1", question), say(helper, "2", question), say(helper, "3", question));
        assertThat(seqs(thread(asker, question, "?limit=2"))).isEqualTo(seqs.subList(1, 3));
        assertThat(seqs(thread(asker, question, "?limit=2&before=" + seqs.get(1))))
                .isEqualTo(seqs.subList(0, 1));
        assertThat(asker.get(messages() + "/" + question + "/thread?limit=0")
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
    }

    @Test
    void whoBeganItHasUnreadAnswersUntilTheThreadIsRead() {
        var phone = asker.elsewhere(House.second());
        try (var wire = phone.socket().subscribe("me", "/user/queue/events")) {
            say(helper, "1", question);
            long last = say(helper, "2", question);
            assertThat(unread(asker)).isEqualTo(2);
            assertThat(unread(helper)).isZero();
            // The room is another matter.
            asker.put("/api/rooms/" + room + "/read", Map.of("seq", last)).expect(204);
            assertThat(unread(asker)).isEqualTo(2);
            read(asker, last);
            assertThat(unread(asker)).isZero();
            var told = wire.await(frame -> frame.body().contains("thread.read")).json();
            assertThat(told.path("room").asString()).isEqualTo(room);
            assertThat(told.path("thread").asLong()).isEqualTo(question);
            assertThat(told.path("seq").asLong()).isEqualTo(last);
            read(asker, question);
            assertThat(unread(asker)).isZero();
        }
    }

    /** Reading ahead of what is said would hide what is said next. */
    @Test
    void nobodyReadsWhatIsNotSaidYet() {
        say(helper, "1", question);
        read(asker, Long.MAX_VALUE);
        say(helper, "2", question);
        assertThat(unread(asker)).isEqualTo(1);
    }

    @Test
    void whoAnswersTakesPartAndHasReadSoFar() {
        var third = Guest.signedIn("third", House.first());
        asker.invite(room, third);
        say(helper, "1", question);
        assertThat(threads(third)).isEmpty();
        say(third, "3", question);
        assertThat(unread(third)).isZero();
        long taken = say(helper, "2", question);
        assertThat(unread(third)).isEqualTo(1);
        helper.delete(messages() + "/" + taken).expect(204);
        assertThat(unread(third)).isZero();
        assertThat(threads(third).getFirst().path("replies").asLong()).isEqualTo(2);
    }

    @Test
    void theThreadThatWasAnsweredLastComesFirst() {
        long other = say(asker, "other", null);
        say(helper, "1", question);
        say(helper, "2", other);
        assertThat(threads(asker))
                .extracting(thread -> thread.path("root").path("seq").asLong())
                .containsExactly(other, question);
        say(helper, "3", question);
        var threads = threads(asker);
        assertThat(threads)
                .extracting(thread -> thread.path("root").path("seq").asLong())
                .containsExactly(question, other);
        assertThat(threads.getFirst().path("last").path("clientId").asString()).isEqualTo("3");
    }

    @Test
    void whoHasLeftFollowsNothingMore() {
        say(helper, "1", question);
        helper.delete("/api/rooms/" + room + "/members/" + helper.id()).expect(204);
        assertThat(threads(helper)).isEmpty();
        assertThat(helper.get(messages() + "/" + question + "/thread")
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");
        assertThat(helper.put(messages() + "/" + question + "/thread/read", Map.of("seq", 1))
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");
    }

    private void read(Guest guest, long seq) {
        guest.put(messages() + "/" + question + "/thread/read", Map.of("seq", seq))
                .expect(204);
    }

    private static long unread(Guest guest) {
        return threads(guest).getFirst().path("unread").asLong();
    }

    private static List<JsonNode> threads(Guest guest) {
        return guest.get("/api/threads").expect(200).json().valueStream().toList();
    }

    private JsonNode thread(Guest guest, long seq, String query) {
        return guest.get(messages() + "/" + seq + "/thread" + query).expect(200).json();
    }

    private static List<Long> seqs(JsonNode thread) {
        return thread.path("messages")
                .valueStream()
                .map(message -> message.path("seq").asLong())
                .toList();
    }

    private long say(Guest guest, String clientId, @Nullable Long replyTo) {
        var draft = replyTo == null
                ? Map.of("clientId", clientId, "body", clientId)
                : Map.of("clientId", clientId, "body", clientId, "replyTo", replyTo);
        return guest.post(messages(), draft).expect(201).json().path("seq").asLong();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }
}
