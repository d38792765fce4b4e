package sarangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** Two people on two nodes. */
class ConversationTests {

    @Test
    void peopleOnTwoNodesTalkBothWays() {
        var minji = Guest.signedIn("minji", House.first());
        var jun = Guest.signedIn("jun", House.second());
        var room = minji.room("private");
        minji.invite(room, jun);
        try (var here = minji.socket().subscribeRoom(room);
                var there = jun.socket().subscribeRoom(room)) {
            var first = here.post(room, UUID.randomUUID().toString(), "안녕하세요");
            var second = there.post(room, UUID.randomUUID().toString(), "반가워요");
            assertThat(second).isEqualTo(first + 1);
            for (var wire : new Wire[] {here, there}) {
                var heard = wire.await(frame -> frame.body().contains("반가워요"));
                assertThat(heard.header("destination")).isEqualTo("/topic/chat-room/" + room);
                assertThat(heard.json()
                                .path("message")
                                .path("sender")
                                .path("username")
                                .asString())
                        .isEqualTo(jun.username());
                wire.await(frame -> frame.body().contains("안녕하세요"));
            }
        }
        var history = jun.get("/api/rooms/" + room + "/messages").expect(200).json();
        assertThat(history.path("messages").size()).isEqualTo(2);
        assertThat(jun.post("/api/rooms/" + room + "/messages", Map.of("clientId", "x", "body", "또 봐요"))
                        .expect(201)
                        .json()
                        .path("body")
                        .asString())
                .isEqualTo("또 봐요");
    }
}
