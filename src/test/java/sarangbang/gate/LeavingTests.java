package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.visit.Guest;

/** What was allowed and is no more ends on every node. */
class LeavingTests {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

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
            awaitNoSubscription(member, room);
            here.post(room, "after", "후");
            here.await(frame -> frame.body().contains("\"after\""));
            // What comes behind it on the same socket came too, so the other would have.
            there.subscribe("later", "/user/queue/problems");
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
            House.second()
                    .bean(Leaving.class)
                    .on(new sarangbang.room.MemberBarred(
                            sarangbang.room.RoomId.of(room), sarangbang.account.AccountId.of(member.id())));
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
                var there = sarangbang.visit.Wire.open(House.second().url(), sameBrowser)
                        .connect();
                var other = phone.socket()) {
            guest.delete("/api/session").expect(204);
            assertThat(there.closeCode(A_SECOND)).isEqualTo(4401);
            assertThat(here.closeCode(A_SECOND)).isEqualTo(4401);
            other.subscribe("me", "/user/queue/events");
        }
    }

    @Test
    void aRevokedSessionIsClosedOnItsNode() {
        var guest = Guest.signedIn("guest", House.first());
        var phone = guest.elsewhere(House.second());
        try (var there = phone.socket()) {
            guest.delete("/api/sessions").expect(204);
            assertThat(there.closeCode(A_SECOND)).isEqualTo(4401);
        }
    }

    @Test
    void aTokenTakenBackClosesItsSockets() {
        var guest = Guest.signedIn("guest", House.first());
        var program = guest.program(House.second());
        var id = guest.get("/api/tokens").json().path(0).path("id").asString();
        try (var there = program.socket()) {
            guest.delete("/api/tokens/" + id).expect(204);
            assertThat(there.closeCode(A_SECOND)).isEqualTo(4401);
        }
    }

    /** The notice came between the handshake and the moment when the socket could be found. */
    @Test
    void aSessionRevokedDuringTheHandshakeDoesNotConnect() {
        var guest = Guest.signedIn("guest", House.first());
        try (var here = sarangbang.visit.Wire.open(guest.url(), guest.handshakeHeaders())) {
            House.first()
                    .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("delete from spring_session where principal_name = ?")
                    .param(guest.id())
                    .update();
            here.send("CONNECT", Map.of("accept-version", "1.2", "host", "x"), "");
            assertThat(here.closeCode(A_SECOND)).isEqualTo(4401);
        }
    }

    /** As after a lost notice: the node asks again by itself. */
    @Test
    void aSessionThatRanOutIsFoundByLookingAgain() {
        var guest = Guest.signedIn("guest", House.first());
        try (var here = guest.socket()) {
            House.first()
                    .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("update spring_session set expiry_time = 0 where principal_name = ?")
                    .param(guest.id())
                    .update();
            House.first().bean(Leaving.class).lookAgain();
            assertThat(here.closeCode(A_SECOND)).isEqualTo(4401);
        }
    }

    @Test
    void aMembershipThatEndedUnheardIsFoundByLookingAgain() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        try (var here = guest.socket().subscribeRoom(room)) {
            House.first()
                    .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("delete from member where account_id = ?")
                    .param(UUID.fromString(guest.id()))
                    .update();
            House.first().bean(Leaving.class).lookAgain();
            awaitNoSubscription(guest, room);
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

    private static void awaitNoSubscription(Guest guest, String room) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(bindings()).doesNotContain("chat-room." + room + "\"" + guest.username()));
        await().until(() -> House.both().stream()
                .flatMap(node -> node.bean(Sockets.class).of(sarangbang.account.AccountId.of(guest.id())).stream())
                .allMatch(socket -> socket.all().stream()
                        .noneMatch(it -> it.room()
                                .filter(id -> id.toString().equals(room))
                                .isPresent())));
    }

    private static String bindings() {
        return LocalStack.shared().console().get("/api/bindings?columns=routing_key,destination");
    }
}
