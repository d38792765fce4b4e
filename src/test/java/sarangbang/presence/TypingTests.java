package sarangbang.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** Two people on two nodes, one of whom is writing. */
@Tag("relay")
class TypingTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final Guest reader = Guest.signedIn("reader", House.second());
    private final String room = writer.room("private");

    @Test
    void whoListensHearsItOnTheOtherNodeAndNobodyKeepsIt() {
        writer.invite(room, reader);
        try (var here = writer.socket();
                var there = reader.socket().subscribeRoom(room)) {
            type(here, room, "{}");
            var told = there.await(frame -> frame.body().contains("\"typing\"")).json();
            assertThat(told.path("room").asString()).isEqualTo(room);
            assertThat(told.path("by").asString()).isEqualTo(writer.id());
            assertThat(told.path("account").path("displayName").asString()).isEqualTo("writer");
            assertThat(told.has("seq")).isFalse();
            assertThat(told.has("at")).isTrue();
        }
        try (var later = reader.socket()) {
            later.send(
                    "SUBSCRIBE",
                    Map.of("id", "all", "destination", "/topic/chat-room/" + room, "after", "0", "receipt", "all"),
                    "");
            later.awaitReceipt("all");
            assertThat(typed(later)).isEmpty();
        }
    }

    @Test
    void isToldNowAndThenHoweverOftenItIsSaidAndAnewAfterAPost() {
        writer.invite(room, reader);
        try (var here = writer.socket();
                var there = reader.socket().subscribeRoom(room)) {
            for (int times = 0; times < 5; times++) {
                here.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/typing"), "{}");
            }
            here.post(room, "1", "다 썼다");
            there.await(frame -> frame.body().contains("다 썼다"));
            assertThat(typed(there)).hasSize(1);
            type(here, room, "{}");
            await().until(() -> typed(there).size() == 2);
            await().atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ofSeconds(2))
                    .until(() -> {
                        type(here, room, "{}");
                        return typed(there).size() > 2;
                    });
        }
    }

    @Test
    void isRefusedToWhoIsNotThereAndToWhatIsNoJson() {
        try (var stranger = reader.socket().subscribe("p", "/user/queue/problems");
                var here =
                        writer.socket().subscribe("p", "/user/queue/problems").subscribeRoom(room)) {
            stranger.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/typing"), "{}");
            assertThat(problem(stranger)).isEqualTo("/problems/not-found");
            here.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/typing"), "[]");
            assertThat(problem(here)).isEqualTo("/problems/invalid");
            here.post(room, "1", "끝");
            here.await(frame -> frame.body().contains("끝"));
            assertThat(typed(here)).isEmpty();
        }
    }

    /** The news of his leaving has not come, and nothing was said since. */
    @Test
    void whoLeftUnheardDoesNotHearIt() {
        writer.invite(room, reader);
        try (var here = writer.socket();
                var there = reader.socket().subscribeRoom(room);
                var witness = writer.program(House.second()).socket().subscribeRoom(room)) {
            var database = House.first().bean(JdbcClient.class);
            database.sql("delete from member where room_id = ? and account_id = ?")
                    .params(UUID.fromString(room), UUID.fromString(reader.id()))
                    .update();
            database.sql("update log set last_leave = head where room_id = ?")
                    .param(UUID.fromString(room))
                    .update();
            type(here, room, "{}");
            here.post(room, "1", "뒤에");
            witness.await(frame -> frame.body().contains("뒤에"));
            assertThat(typed(witness)).hasSize(1);
            assertThat(typed(there)).isEmpty();
        }
    }

    private static void type(Wire wire, String room, String body) {
        var receipt = UUID.randomUUID().toString();
        wire.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/typing", "receipt", receipt), body);
        wire.awaitReceipt(receipt);
    }

    private static String problem(Wire wire) {
        return wire.await(frame -> frame.body().contains("/problems/"))
                .json()
                .path("type")
                .asString();
    }

    private static List<Frame> typed(Wire wire) {
        return wire.frames().stream()
                .filter(frame ->
                        frame.command().equals("MESSAGE") && frame.body().contains("\"typing\""))
                .toList();
    }
}
