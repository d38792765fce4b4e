package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.visit.Guest;

/** The database refuses at COMMIT, after every statement went well: only then is it seen who says "received" too early. */
class CommitTests {

    private static final String DOOMED = "doomed-at-commit";

    @BeforeAll
    static void refuseAtCommit() {
        execute("""
                create function refuse_doomed() returns trigger language plpgsql as $$
                begin raise exception 'refused at commit'; end $$""");
        execute("""
                create constraint trigger refuse_doomed after insert on message deferrable initially deferred
                for each row when (new.body = '%s') execute function refuse_doomed()""".formatted(DOOMED));
    }

    @AfterAll
    static void allow() {
        execute("drop trigger refuse_doomed on message");
        execute("drop function refuse_doomed");
    }

    @Test
    void whatFailsToCommitIsNeitherReceiptedNorToldNorLeavesAGap() {
        var writer = Guest.signedIn("writer", House.first());
        var room = writer.room("private");
        try (var wire = writer.socket().subscribeRoom(room).subscribe("p", "/user/queue/problems")) {
            wire.post(room, "1", "하나");
            wire.send(
                    "SEND",
                    Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", "too-early"),
                    "{\"clientId\":\"2\",\"body\":\"" + DOOMED + "\"}");
            var problem = wire.await(frame -> "too-early".equals(frame.header("receipt-id")));
            assertThat(problem.command()).isEqualTo("MESSAGE");
            assertThat(problem.json().path("type").asString()).isEqualTo("/problems/internal");
            assertThat(wire.post(room, "3", "둘")).isEqualTo(2);
            wire.await(frame -> frame.body().contains("둘"));
            assertThat(wire.messages("room-" + room))
                    .noneMatch(frame -> frame.body().contains(DOOMED));
            assertThat(wire.post(room, "2", "다시")).isEqualTo(3);
        }
    }

    private static void execute(String statement) {
        House.first().bean(JdbcClient.class).sql(statement).update();
    }
}
