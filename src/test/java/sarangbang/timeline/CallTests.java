package sarangbang.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.Bystanders;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** Many called at once: one who is there, one who is not, and a room that grows. */
class CallTests {

    private static final String EVERYBODY = AccountId.EVERYBODY.toString();

    private final Guest owner = Guest.signedIn("owner", House.first());
    private final Guest present = Guest.signedIn("민아", House.second());
    private final Guest absent = Guest.signedIn("미나", House.first());
    private final String room = owner.room("private");

    CallTests() {
        owner.invite(room, present);
        owner.invite(room, absent);
    }

    @Test
    void allCallsEverybodyAndHereWhoIsConnectedToAnyNode() {
        try (var there = present.socket().subscribeRoom(room)) {
            await().until(() -> owner.get("/api/presence").body().contains(present.id()));
            assertThat(mentions(say(owner, "@all 모여요"))).containsExactly(EVERYBODY);
            assertThat(mentions(say(owner, "여기 계신 분, @Here!"))).containsExactly(present.id());
            var told = there.await(frame -> frame.body().contains("계신 분")).json();
            assertThat(mentions(told.path("message"))).containsExactly(present.id());
        }
        assertThat(called(present)).isEqualTo(2);
        assertThat(called(absent)).isEqualTo(1);
        assertThat(called(owner)).isZero();
        var waiting = absent.get("/api/inbox").json().path("rooms").path(room);
        assertThat(mentions(waiting.path(0))).containsExactly(EVERYBODY);
        assertThat(mentions(waiting.path(1))).doesNotContain(absent.id());
    }

    @Test
    void anEditCallsAndTakesTheCallBackAndADeletedOneCallsNobody() {
        long seq = say(owner, "모여요").path("seq").asLong();
        assertThat(mentions(edit(seq, "@모두 모여요"))).containsExactly(EVERYBODY);
        assertThat(called(absent)).isEqualTo(1);
        var event = owner.get("/api/rooms/" + room + "/events?after=" + seq).json();
        assertThat(mentions(event.path("events").path(0))).containsExactly(EVERYBODY);
        assertThat(mentions(edit(seq, "아니에요"))).isEmpty();
        assertThat(called(absent)).isZero();
        edit(seq, "@all 정말 모여요");
        assertThat(called(absent)).isEqualTo(1);
        owner.delete(messages() + "/" + seq).expect(204);
        assertThat(called(absent)).isZero();
    }

    /** Of whoever may not it is text, and what else the message says is said. */
    @Test
    void amongManyOnlyAnOwnerCallsAndAmongVeryManyNobodyIsCalledForBeingThere() {
        Bystanders.join(room, 48);
        assertThat(mentions(say(present, "@all @" + absent.username()))).containsExactly(absent.id());
        assertThat(mentions(say(present, "@여기"))).isEmpty();
        assertThat(open(present)).isEmpty();
        assertThat(mentions(say(owner, "@all"))).containsExactly(EVERYBODY);
        assertThat(open(owner)).containsExactly("all", "here");
        try (var there = present.socket()) {
            assertThat(there.isOpen()).isTrue();
            await().until(() -> owner.get("/api/presence").body().contains(present.id()));
            assertThat(mentions(say(owner, "@여기"))).containsExactly(present.id());
            Bystanders.join(room, 50);
            assertThat(mentions(say(owner, "@여기"))).isEmpty();
        }
        assertThat(mentions(say(owner, "@모두"))).containsExactly(EVERYBODY);
        assertThat(open(owner)).containsExactly("all");
    }

    @Test
    void whoCanBeCalledIsFoundByWhatIsBeingTyped() {
        assertThat(found("미")).containsExactly("미나", "민아");
        assertThat(found("민")).containsExactly("미나", "민아");
        assertThat(found("민아")).containsExactly("민아");
        assertThat(found(absent.username().substring(0, 5))).containsExactly("미나");
        assertThat(found("")).containsExactly("미나", "민아");
        assertThat(found("owner")).as("oneself").isEmpty();
        assertThat(open(present)).containsExactly("all", "here");
        Guest.signedIn("stranger", House.second())
                .get("/api/rooms/" + room + "/calls?query=")
                .expect(404);
    }

    private JsonNode say(Guest who, String body) {
        return who.post(messages(), Map.of("clientId", UUID.randomUUID().toString(), "body", body))
                .expect(201)
                .json();
    }

    private JsonNode edit(long seq, String body) {
        return owner.patch(messages() + "/" + seq, Map.of("body", body))
                .expect(200)
                .json();
    }

    private String messages() {
        return "/api/rooms/" + room + "/messages";
    }

    private static List<String> mentions(JsonNode said) {
        return texts(said.path("mentions"));
    }

    private int called(Guest who) {
        return who.get("/api/rooms/" + room).json().path("mentions").asInt();
    }

    private List<String> found(String typed) {
        var answer = owner.get("/api/rooms/" + room + "/calls?query=" + URLEncoder.encode(typed, UTF_8))
                .expect(200);
        return answer.json()
                .path("people")
                .valueStream()
                .map(one -> one.path("displayName").asString())
                .toList();
    }

    private List<String> open(Guest who) {
        var answer = who.get("/api/rooms/" + room + "/calls?query=").expect(200);
        return texts(answer.json().path("many"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
