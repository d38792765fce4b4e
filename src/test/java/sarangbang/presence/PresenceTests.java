package sarangbang.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.Sarangbang;
import sarangbang.stack.Ports;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** One who watches, on one node, and one who comes and goes on the other. */
@Tag("relay")
class PresenceTests {

    /** Of a tab that is closed and of a node that dies, whatever else the machine does. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private final Guest watcher = Guest.signedIn("watcher", House.first());
    private final Guest visitor = Guest.signedIn("visitor", House.second());
    private final String room = watcher.room("private");
    private final JdbcClient database = House.first().bean(JdbcClient.class);

    PresenceTests() {
        watcher.invite(room, visitor);
    }

    @Test
    void whoComesIsToldAndListedAndWhoHasGoneIsGoneWithinTenSeconds() {
        try (var here = watcher.socket().subscribeRoom(room)) {
            var there = visitor.socket();
            var told = here.await(frame -> isOf(visitor, "online", frame)).json();
            assertThat(told.path("room").asString()).isEqualTo(room);
            assertThat(told.path("by").asString()).isEqualTo(visitor.id());
            assertThat(told.path("account").path("displayName").asString()).isEqualTo("visitor");
            assertThat(told.has("seq")).isFalse();
            await().until(() -> online(watcher).containsAll(List.of(visitor.id(), watcher.id())));
            there.close();
            await().atMost(GONE).until(() -> here.frames().stream().anyMatch(frame -> isOf(visitor, "offline", frame)));
            assertThat(online(watcher)).doesNotContain(visitor.id()).contains(watcher.id());
            var away = here.frames().stream()
                    .filter(frame -> isOf(visitor, "offline", frame))
                    .findFirst()
                    .orElseThrow()
                    .json();
            assertThat(away.path("version").asLong())
                    .isGreaterThan(told.path("version").asLong());
        }
    }

    @Test
    void whoLoadsThePageAgainOrMovesToAnotherNodeWasNeverAway() {
        try (var here = watcher.socket().subscribeRoom(room)) {
            var first = visitor.socket();
            here.await(frame -> isOf(visitor, "online", frame));
            var second = visitor.program(House.first()).socket();
            first.close();
            staysTold(here, 1);
            second.close();
            try (var third = visitor.socket()) {
                assertThat(third.isOpen()).isTrue();
                staysTold(here, 1);
                assertThat(online(watcher)).contains(visitor.id());
            }
        }
    }

    /** It came with an access token, and is as good as they are to the others. */
    @Test
    void whoeverHasAProgramThereIsOnlineAsLongAsEither() {
        try (var here = watcher.socket().subscribeRoom(room)) {
            var program = visitor.program(House.second()).socket();
            here.await(frame -> isOf(visitor, "online", frame));
            var page = visitor.socket();
            staysTold(here, 1);
            program.close();
            staysTold(here, 1);
            assertThat(online(watcher)).contains(visitor.id());
            page.close();
            await().atMost(GONE).until(() -> here.frames().stream().anyMatch(frame -> isOf(visitor, "offline", frame)));
        }
    }

    /** Who is alone in a room hears nothing but what is said there. */
    @Test
    void nobodyIsToldOfHimself() {
        try (var here = watcher.socket().subscribeRoom(room);
                var there = visitor.socket()) {
            assertThat(there.isOpen()).isTrue();
            await().until(() -> online(watcher).contains(watcher.id()));
            here.await(frame -> isOf(visitor, "online", frame));
            assertThat(presence(here, watcher)).isEmpty();
        }
    }

    @Test
    void whatADeadNodeSaidIsOverWithItsLease() {
        try (var here = watcher.socket().subscribeRoom(room)) {
            var node = UUID.randomUUID();
            database.sql("insert into presence_lease values (?, clock_timestamp() + interval '3 seconds')")
                    .param(node)
                    .update();
            database.sql("insert into presence values (?, ?)")
                    .params(UUID.fromString(visitor.id()), node)
                    .update();
            await().atMost(GONE).until(() -> here.frames().stream().anyMatch(frame -> isOf(visitor, "offline", frame)));
            assertThat(online(watcher)).doesNotContain(visitor.id());
            assertThat(presence(here, visitor)).hasSize(1);
        }
    }

    /** As a process of its own, with kill -9: it says no farewell, and its sockets close by themselves. */
    @Test
    void whoWasOnANodeThatIsKilledIsGoneWithinTenSeconds() {
        var foundation = LocalStack.shared().foundation();
        var server = List.of(
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Sarangbang.class.getName());
        var node = foundation.launch(
                server, foundation.environment(), Ports.free(1).getFirst());
        node.awaitUp();
        var program = visitor.program(House.second());
        try (var here = watcher.socket().subscribeRoom(room);
                var there = Wire.open("http://localhost:" + node.port(), program.handshakeHeaders())
                        .connect()) {
            assertThat(there.isOpen()).isTrue();
            here.await(frame -> isOf(visitor, "online", frame));
            node.process().destroyForcibly();
            await().atMost(GONE).until(() -> here.frames().stream().anyMatch(frame -> isOf(visitor, "offline", frame)));
            assertThat(node.process().isAlive()).isFalse();
            assertThat(online(watcher)).contains(watcher.id()).doesNotContain(visitor.id());
        }
    }

    /** It stood still for longer than its lease: another took it for dead, and it is not. */
    @Test
    void aNodeThatWasTakenOutSaysAgainWhoIsThere() {
        try (var here = watcher.socket().subscribeRoom(room);
                var there = visitor.socket()) {
            assertThat(there.isOpen()).isTrue();
            here.await(frame -> isOf(visitor, "online", frame));
            database.sql("""
                            with dead as (
                                delete from presence_lease
                                where node_id in (select node_id from presence where account_id = ?) returning node_id)
                            delete from presence where node_id in (select node_id from dead)""").param(UUID.fromString(visitor.id())).update();
            await().atMost(GONE).until(() -> presence(here, visitor).size() == 2);
            assertThat(presence(here, visitor)).allMatch(frame -> isOf(visitor, "online", frame));
            assertThat(online(watcher)).contains(visitor.id());
        }
    }

    @Test
    void isNoBusinessOfWhoIsInNoRoomWithThemNorOfALargeRoom() {
        var stranger = Guest.signedIn("stranger", House.first());
        var large = watcher.room("private");
        watcher.invite(large, visitor);
        watcher.invite(large, stranger);
        database.sql("""
                        with crowd as (
                            insert into account (id, username, display_name, password_hash, created_at)
                            select gen_random_uuid(), 'crowd-' || gen_random_uuid(), 'crowd', '-', now()
                            from generate_series(1, 100) returning id)
                        insert into member (room_id, account_id, role, joined_at)
                        select ?, id, 'MEMBER', now() from crowd""").param(UUID.fromString(large)).update();
        try (var here = watcher.socket().subscribeRoom(room).subscribeRoom(large);
                var elsewhere = stranger.socket().subscribeRoom(large);
                var there = visitor.socket()) {
            assertThat(there.isOpen()).isTrue();
            here.await(frame -> isOf(visitor, "online", frame));
            staysTold(here, 1);
            assertThat(presence(here, visitor)).allMatch(frame -> frame.body().contains(room));
            assertThat(presence(elsewhere, visitor)).isEmpty();
            assertThat(online(stranger)).isEmpty();
        }
    }

    /** For longer than it takes to tell that somebody has gone. */
    private void staysTold(Wire wire, int times) {
        await().during(Duration.ofSeconds(5))
                .atMost(GONE)
                .until(() -> presence(wire, visitor).size() == times);
    }

    private static List<String> online(Guest guest) {
        return guest.get("/api/presence")
                .expect(200)
                .json()
                .path("online")
                .valueStream()
                .map(id -> id.asString())
                .toList();
    }

    private static List<Frame> presence(Wire wire, Guest guest) {
        return wire.frames().stream()
                .filter(frame -> isOf(guest, "online", frame) || isOf(guest, "offline", frame))
                .toList();
    }

    private static boolean isOf(Guest guest, String state, Frame frame) {
        if (!frame.command().equals("MESSAGE") || !frame.body().contains("\"presence\"")) {
            return false;
        }
        var told = frame.json();
        return told.path("by").asString().equals(guest.id())
                && told.path("state").asString().equals(state);
    }
}
