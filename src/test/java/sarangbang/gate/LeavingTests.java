package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.account.AccountId;
import sarangbang.room.MemberBarred;
import sarangbang.room.RoomId;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;

/** What was allowed and is no more ends on every node. */
@Tag("relay")
class LeavingTests {

    /** A second on a quiet machine; the tests' machine is not. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aRemovedMembersSubscriptionEndsOnTheOtherNode() {
        var owner = Guest.signedIn("owner", House.first());
        var member = Guest.signedIn("member", House.second());
        var room = owner.room("private");
        owner.invite(room, member);
        try (var here = owner.socket().subscribeRoom(room);
                var there = member.socket().subscribeRoom(room).subscribe("me", "/user/queue/events")) {
            here.post(room, "before", "전");
            there.await(frame -> frame.body().contains("before"));
            owner.delete("/api/rooms/" + room + "/members/" + member.id()).expect(204);
            var told = there.await(frame -> frame.body().contains("room.left"));
            assertThat(told.json().path("room").asString()).isEqualTo(room);
            awaitQueues(room, 1);
            here.post(room, "after", "후");
            here.await(frame -> frame.body().contains("\"after\""));
            // The broker answers this one behind whatever it had for the same connection before.
            there.subscribe("later", "/user/queue/events");
            assertThat(there.messages("room-" + room))
                    .noneMatch(frame -> frame.body().contains("\"after\""));
            assertThat(there.isOpen()).isTrue();
            there.send("UNSUBSCRIBE", Map.of("id", "room-" + room, "receipt", "late"), "");
            there.awaitReceipt("late");
            there.send("SUBSCRIBE", Map.of("id", "again", "destination", "/topic/chat-room/" + room), "");
            assertThat(there.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void whoComesBackIsHeardAgain() {
        var owner = Guest.signedIn("owner", House.first());
        var member = Guest.signedIn("member", House.second());
        var room = owner.room("private");
        owner.invite(room, member);
        owner.delete("/api/rooms/" + room + "/members/" + member.id()).expect(204);
        owner.invite(room, member);
        try (var there = member.socket().subscribeRoom(room)) {
            House.second().bean(Leaving.class).on(new MemberBarred(RoomId.of(room), AccountId.of(member.id())));
            owner.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "다시 왔네"))
                    .expect(201);
            there.await(frame -> frame.body().contains("다시 왔네"));
        }
    }

    @Test
    void signingOutClosesItsSocketsOnEveryNodeAndNoOthers() {
        var guest = Guest.signedIn("guest", House.first());
        var phone = guest.elsewhere(House.second());
        var sameBrowser =
                Map.of("Cookie", guest.cookieHeader(), "Origin", House.second().url());
        try (var here = guest.socket();
                var there = Wire.open(House.second().url(), sameBrowser).connect();
                var other = phone.socket()) {
            guest.delete("/api/session").expect(204);
            assertThat(there.closeCode(SOON)).isEqualTo(4401);
            assertThat(here.closeCode(SOON)).isEqualTo(4401);
            other.subscribe("me", "/user/queue/events");
        }
    }

    @Test
    void aRevokedSessionIsClosedOnItsNode() {
        var guest = Guest.signedIn("guest", House.first());
        var phone = guest.elsewhere(House.second());
        try (var there = phone.socket()) {
            guest.delete("/api/sessions").expect(204);
            assertThat(there.closeCode(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void aTokenTakenBackClosesItsSockets() {
        var guest = Guest.signedIn("guest", House.first());
        var program = guest.program(House.second());
        var id = guest.get("/api/tokens").json().path(0).path("id").asString();
        try (var there = program.socket()) {
            guest.delete("/api/tokens/" + id).expect(204);
            assertThat(there.closeCode(SOON)).isEqualTo(4401);
        }
    }

    /** The notice came between the handshake and the moment when the socket could be found. */
    @Test
    void aSessionRevokedDuringTheHandshakeDoesNotConnect() {
        var guest = Guest.signedIn("guest", House.first());
        try (var here = Wire.open(guest.url(), guest.handshakeHeaders())) {
            House.first()
                    .bean(JdbcClient.class)
                    .sql("delete from spring_session where principal_name = ?")
                    .param(guest.id())
                    .update();
            here.send("CONNECT", Map.of("accept-version", "1.2", "host", "x"), "");
            assertThat(here.closeCode(SOON)).isEqualTo(4401);
        }
    }

    /** As after a lost notice: the node asks again by itself. */
    @Test
    void aSessionThatRanOutIsFoundByLookingAgain() {
        var guest = Guest.signedIn("guest", House.first());
        try (var here = guest.socket()) {
            House.first()
                    .bean(JdbcClient.class)
                    .sql("update spring_session set expiry_time = 0 where principal_name = ?")
                    .param(guest.id())
                    .update();
            House.first().bean(Leaving.class).lookAgain();
            assertThat(here.closeCode(SOON)).isEqualTo(4401);
        }
    }

    @Test
    void aMembershipThatEndedUnheardIsFoundByLookingAgain() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        try (var here = guest.socket().subscribeRoom(room)) {
            House.first()
                    .bean(JdbcClient.class)
                    .sql("delete from member where account_id = ?")
                    .param(UUID.fromString(guest.id()))
                    .update();
            House.first().bean(Leaving.class).lookAgain();
            awaitQueues(room, 0);
            assertThat(here.isOpen()).isTrue();
        }
    }

    @Test
    void subscriptionsLeaveNoQueueBehind() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        try (var here = guest.socket().subscribeRoom(room).subscribe("me", "/user/queue/events")) {
            assertThat(here.isOpen()).isTrue();
            await().until(() ->
                    bindings().contains("chat-room." + room) && bindings().contains("user." + guest.id()));
        }
        await().untilAsserted(() -> assertThat(bindings()).doesNotContain("chat-room." + room, "user." + guest.id()));
        assertThat(LocalStack.shared().console().get("/api/queues?columns=name"))
                .doesNotContain("\"events\"");
    }

    /** How many subscriptions the broker has to that room. */
    private static void awaitQueues(String room, int expected) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(bindings().split("chat-room." + room, -1)).hasSize(expected + 1));
    }

    /** He hears by the other node, and what is posted there may be on its way before the news of his leaving is. */
    @Test
    void nothingPostedAfterARemovalReachesWhoWasRemovedOnAnyNode() {
        var owner = Guest.signedIn("owner", House.first());
        var elsewhere = owner.program(House.second());
        var member = Guest.signedIn("member", House.second());
        try (var there = member.socket().subscribe("me", "/user/queue/events")) {
            for (int i = 0; i < 40; i++) {
                var room = owner.room("private");
                owner.invite(room, member);
                there.subscribeRoom(room);
                owner.delete("/api/rooms/" + room + "/members/" + member.id()).expect(204);
                elsewhere
                        .post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "body", "secret"))
                        .expect(201);
                there.await(frame ->
                        frame.body().contains("room.left") && frame.body().contains(room));
            }
            there.subscribe("last", "/user/queue/events");
            assertThat(there.frames()).noneMatch(frame -> frame.body().contains("secret"));
            assertThat(there.isOpen()).isTrue();
        }
    }

    @Test
    void unsubscribingInABusyRoomCostsNoConnection() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        var program = guest.program(House.second());
        var talking = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 150; i++) {
                program.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c" + i, "body", "말"));
            }
        });
        try (var here = guest.socket()) {
            for (int i = 0; talking.isAlive(); i++) {
                here.subscribe("s" + i, "/topic/chat-room/" + room);
                here.send("UNSUBSCRIBE", Map.of("id", "s" + i, "receipt", "u" + i), "");
                here.awaitReceipt("u" + i);
            }
            here.subscribe("still", "/user/queue/events");
            assertThat(here.isOpen()).isTrue();
        }
    }

    private static String bindings() {
        return LocalStack.shared().console().get("/api/bindings?columns=routing_key,destination");
    }
}
