package sarangbang.alarm;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.stack.Foundation;
import sarangbang.visit.Guest;

/**
 * Two nodes over a stack of their own: these may go to a push service on this machine, and none that may not takes from
 * their queue. What is for later comes back soon.
 */
final class PushHouse implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Foundation stack = Foundation.temporary(line -> {});
    private final PushStation station = new PushStation();
    private final House.Node first;
    private final House.Node second;

    PushHouse() {
        hurry();
        first = node("push-1", stack.environment());
        second = node("push-2", stack.environment());
        awaitThatTheyTell();
    }

    private void hurry() {
        stack.console().exchange("PUT", "/api/policies/sarangbang/hurry", """
                        {"pattern": "^alarms\\\\.retry\\\\.", "apply-to": "queues", "priority": 9, "definition":
                        {"message-ttl": 1500, "dead-letter-exchange": "sarangbang.alarms", "dead-letter-routing-key": "alarms.due"}}""");
    }

    House.Node node(String name, Map<String, String> environment) {
        return House.start(name, environment, "chat.outside.allowed=127.0.0.1", "chat.alarm.lease=5s");
    }

    /** A node looks once a second whether anybody wants to be told; from now on somebody does. */
    private void awaitThatTheyTell() {
        var porter = Guest.signedIn("porter", first);
        var browser = station.browserOf(porter);
        for (var node : List.of(first, second)) {
            var host = Guest.signedIn("host", node);
            var room = host.room("private");
            host.invite(room, porter);
            await().atMost(PATIENCE).until(() -> {
                say(host, room, "계세요?");
                return station.shownAt(browser).stream()
                        .anyMatch(one -> one.words().path("room").asString().equals(room));
            });
        }
    }

    Foundation stack() {
        return stack;
    }

    PushStation station() {
        return station;
    }

    House.Node first() {
        return first;
    }

    House.Node second() {
        return second;
    }

    JdbcClient database() {
        return first.bean(JdbcClient.class);
    }

    /** @return its seq */
    long say(Guest who, String room, String body) {
        var draft = Map.of("clientId", UUID.randomUUID().toString(), "body", body);
        return who.post("/api/rooms/" + room + "/messages", draft)
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    void awaitShown(Browser browser, Long... seqs) {
        await().atMost(PATIENCE).until(() -> station.seqsShownAt(browser).containsAll(Arrays.asList(seqs)));
    }

    void awaitPresent(Guest who) {
        await().atMost(PATIENCE)
                .until(() -> who.get("/api/presence").expect(200).body().contains(who.id()));
    }

    boolean isDone(Guest reader, String room, long seq) {
        return database()
                .sql("select exists (select from alarm where account_id = ? and room_id = ? and seq = ? and done)")
                .params(UUID.fromString(reader.id()), UUID.fromString(room), seq)
                .query(Boolean.class)
                .single();
    }

    /** Whether the dead-letter queue has something of this room. */
    boolean buried(String room) {
        return stack.console()
                .exchange("POST", "/api/queues/sarangbang/alarms.dead/get", """
                        {"count": 1000, "ackmode": "ack_requeue_true", "encoding": "auto"}""")
                .contains(room);
    }

    /** Until a statement like that has waited for the table in vain. */
    void holdUp(String table, String statement, Runnable meanwhile) {
        try (var holder = stack.connectAsDatabaseAdmin()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table " + table + " in access exclusive mode");
            meanwhile.run();
            await().atMost(PATIENCE).until(() -> waiting(statement) > 0);
            await().atMost(PATIENCE).until(() -> waiting(statement) == 0);
            holder.rollback();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private long waiting(String statement) {
        return database()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?")
                .param("%" + statement + "%")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        Stream.of(first, second).forEach(node -> node.context().close());
        station.close();
        stack.close();
    }
}
