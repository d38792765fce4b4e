package sarangbang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.visit.Guest;

/** What people are called, which they may change. */
class NameTests {

    @Test
    void aNewNameIsSeenOnEveryNode() {
        var guest = Guest.signedIn("옛이름", House.first());
        var room = guest.room("private");
        guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "안녕"))
                .expect(201);
        var there = guest.elsewhere(House.second());
        Stream.of(guest, there).forEach(one -> assertThat(sender(one, room)).isEqualTo("옛이름"));
        try (var socket = there.socket().subscribe("me", "/user/queue/events")) {
            assertThat(guest.patch("/api/account", Map.of("displayName", " 새 이름 "))
                            .expect(200)
                            .text("displayName"))
                    .isEqualTo("새 이름");
            socket.await(frame -> frame.body().contains("account.changed"));
            assertThat(sender(guest, room)).isEqualTo("새 이름");
            await().until(() -> sender(there, room).equals("새 이름"));
        }
        guest.patch("/api/account", Map.of("displayName", " ")).expect(400);
        guest.patch("/api/account", Map.of("displayName", "a\u202Eb")).expect(400);
    }

    private static String sender(Guest reader, String room) {
        return reader.get("/api/rooms/" + room + "/messages")
                .expect(200)
                .json()
                .path("messages")
                .path(0)
                .path("sender")
                .path("displayName")
                .asString();
    }
}
