package sarangbang.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.visit.Guest;

/** What one node has committed and cannot tell, another tells. */
class OutboxTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOBODY_LISTENS = "1";

    @Test
    void whatANodeWithoutABrokerLeavesIsToldByAnother() {
        var cutOff = new HashMap<>(LocalStack.shared().environment());
        cutOff.put("RABBITMQ_PORT", NOBODY_LISTENS);
        var lonely = House.start("lonely", cutOff);
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        var there = guest.program(lonely);
        try (var here = guest.socket().subscribeRoom(room)) {
            // The receipt does not wait for the broker.
            there.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "거기 있어요?"))
                    .expect(201);
            there.patch("/api/rooms/" + room, Map.of("name", "외딴 방")).expect(200);
            assertThat(here.messages("room-" + room)).isEmpty();
            lonely.context().close();
            await().atMost(PATIENCE).until(() -> here.messages("room-" + room).size() == 2);
        }
    }

    /** As after a kill -9: the row is there, and no lease. */
    @Test
    void whatADeadNodeLeftIsToldAndCleared() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "하나"))
                .expect(201);
        var database = House.first().bean(JdbcClient.class);
        await().atMost(PATIENCE).until(() -> rows(database, room) == 0);
        database.sql("insert into outbox (node_id, rooms, firsts, lasts) "
                        + "values (gen_random_uuid(), array[?::uuid], array[1], array[1])")
                .param(room)
                .update();
        await().atMost(PATIENCE).until(() -> rows(database, room) == 0);
    }

    private static long rows(JdbcClient database, String room) {
        return database.sql("select count(*) from outbox where ?::uuid = any(rooms)")
                .param(room)
                .query(Long.class)
                .single();
    }
}
