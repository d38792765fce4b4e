package sarangbang.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.visit.Frame;
import sarangbang.visit.Guest;
import sarangbang.visit.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gate refuses, and what it takes off a frame. */
@Tag("relay")
class FrameTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Guest guest = Guest.signedIn("guest", House.first());
    private final Guest stranger = Guest.signedIn("stranger", House.first());
    private final String room = guest.room("private");
    private final String foreignRoom = stranger.room("private");
    private final Wire wire = guest.socket();

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topic/*",
                "/topic/#",
                "/topic/chat-room/*",
                "/topic/chat-room/#",
                "/topic/chat-room.*",
                "/topic/chat-room/{room}/",
                "/topic/chat-room/{room}.x",
                "/topic/chat-room.{room}",
                "/topic/chat-room/{ROOM}",
                "/topic/chat-room/{foreign}",
                "/topic/chat-room/00000000-0000-0000-0000-000000000000",
                "/topic/chat-room/7",
                "/topic/user.{stranger}",
                "/exchange/amq.topic/chat-room.{room}",
                "/exchange/amq.topic/#",
                "/queue/x",
                "/amq/queue/x",
                "/temp-queue/x",
                "/reply-queue/x",
                "/user/queue/other",
                "/user/{stranger}/queue/events",
                "/app/chat-room/{room}/post",
                "",
                "x"
            })
    void refusesToSubscribeTo(String destination) {
        wire.send("SUBSCRIBE", Map.of("id", "1", "destination", spelled(destination)), "");
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topic/chat-room/{room}",
                "/topic/chat-room.{room}",
                "/exchange/amq.topic/chat-room.{room}",
                "/queue/x",
                "/amq/queue/x",
                "/user/queue/events",
                "/user/{stranger}/queue/events",
                "/app/chat-room/{room}",
                "/app/chat-room/{room}/post/x",
                "/app/chat-room/7/post",
                "/app/x"
            })
    void refusesToSendTo(String destination) {
        wire.send("SEND", Map.of("destination", spelled(destination)), "{\"clientId\":\"1\",\"body\":\"x\"}");
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACK",
                "NACK",
                "BEGIN",
                "COMMIT",
                "ABORT",
                "CONNECT",
                "STOMP",
                "CONNECTED",
                "MESSAGE",
                "RECEIPT",
                "ERROR"
            })
    void refusesTheCommand(String command) {
        var headers = Map.of("id", "1", "transaction", "1", "accept-version", "1.2", "host", "x", "message-id", "1");
        wire.send(command, headers, "");
        assertRefused();
    }

    @Test
    void refusesWhatIsNoStomp() {
        wire.sendText("GET / HTTP/1.1\n\n\0");
        assertRefused();
    }

    @Test
    void refusesFramesBeforeConnect() {
        try (var unconnected = Wire.open(guest.url(), guest.handshakeHeaders())) {
            unconnected.send("SUBSCRIBE", Map.of("id", "1", "destination", "/topic/chat-room/" + room), "");
            assertThat(unconnected.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void refusesTheVersionOfStompThatHasNoHeartBeats() {
        try (var old = Wire.open(guest.url(), guest.handshakeHeaders())) {
            old.send("CONNECT", Map.of("accept-version", "1.0", "host", "x"), "");
            assertThat(old.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void refusesSubscriptionsWithoutAProperId() {
        wire.send("SUBSCRIBE", Map.of("destination", "/user/queue/events"), "");
        assertRefused();
        try (var other = guest.socket()) {
            other.send("SUBSCRIBE", Map.of("id", "x".repeat(129), "destination", "/user/queue/events"), "");
            assertThat(other.closeCode()).isEqualTo(1008);
        }
        try (var other = guest.socket()) {
            other.send("UNSUBSCRIBE", Map.of(), "");
            assertThat(other.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void aFrameTooBigInSeveralPiecesIsTooBig() {
        wire.sendText("SEND\ndestination:/app/chat-room/" + room + "/post\n\n");
        for (int i = 0; i < 5 && wire.isOpen(); i++) {
            wire.sendText("x".repeat(16 * 1024));
        }
        assertThat(wire.closeCode()).isEqualTo(1009);
    }

    @Test
    void refusesASecondSubscriptionUnderTheSameId() {
        wire.subscribe("1", "/topic/chat-room/" + room);
        wire.send("SUBSCRIBE", Map.of("id", "1", "destination", "/user/queue/events"), "");
        assertRefused();
    }

    @Test
    void refusesMoreThanTwoHundredSubscriptions() {
        IntStream.range(0, 199)
                .forEach(i -> wire.send("SUBSCRIBE", Map.of("id", "s" + i, "destination", "/user/queue/events"), ""));
        wire.subscribe("last", "/user/queue/problems");
        wire.send("SUBSCRIBE", Map.of("id", "one more", "destination", "/user/queue/problems"), "");
        assertRefused();
    }

    @Test
    void refusesFramesOver64Kilobytes() {
        wire.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/post"), "x".repeat(65 * 1024));
        assertThat(wire.closeCode()).isEqualTo(1009);
    }

    @Test
    void takesFramesOf60Kilobytes() {
        var body = "{\"clientId\":\"1\",\"body\":\"x\",\"padding\":\"" + "x".repeat(60 * 1024) + "\"}";
        wire.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", "r"), body);
        wire.awaitReceipt("r");
    }

    /** Obeyed by the broker, each of these would make, bind, read or delete a queue of the client's choice. */
    @Test
    void noHeaderOfAClientReachesTheBroker() {
        var evil = Map.of(
                "x-queue-name",
                "stolen",
                "durable",
                "true",
                "auto-delete",
                "false",
                "persistent",
                "true",
                "x-expires",
                "1",
                "prefetch-count",
                "1",
                "exclusive",
                "false",
                "ack",
                "client");
        var before = queuesAndBindings();
        var subscribe = new LinkedHashMap<>(evil);
        subscribe.putAll(Map.of("id", "1", "destination", "/topic/chat-room/" + room, "receipt", "subscribed"));
        wire.send("SUBSCRIBE", subscribe, "");
        wire.awaitReceipt("subscribed");
        var queue = queueOf(room);
        assertThat(queue.path("name").asString()).startsWith("stomp-subscription-");
        assertThat(queue.path("durable").asBoolean()).isFalse();
        assertThat(queue.path("auto_delete").asBoolean()).isTrue();
        assertThat(queue.path("arguments").propertyNames()).isEmpty();
        assertThat(LocalStack.shared().console().get("/api/queues")).doesNotContain("stolen");
        var unsubscribe = new LinkedHashMap<>(evil);
        unsubscribe.putAll(Map.of("id", "1", "receipt", "gone"));
        wire.send("UNSUBSCRIBE", unsubscribe, "");
        wire.awaitReceipt("gone");
        await().untilAsserted(
                        () -> assertThat(queuesAndBindings()).isEqualTo(before).doesNotContain(room));
    }

    private static JsonNode queueOf(String room) {
        var console = LocalStack.shared().console();
        var name = JSON.readTree(console.get("/api/bindings"))
                .valueStream()
                .filter(binding -> binding.path("routing_key").asString().equals("chat-room." + room))
                .map(binding -> binding.path("destination").asString())
                .findFirst()
                .orElseThrow();
        return JSON.readTree(console.get("/api/queues"))
                .valueStream()
                .filter(queue -> queue.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusedFramesLeaveNoQueueBehind() {
        var before = queuesAndBindings();
        wire.send("SUBSCRIBE", Map.of("id", "1", "destination", "/queue/x", "x-queue-name", "stolen"), "");
        assertRefused();
        assertThat(queuesAndBindings()).isEqualTo(before);
    }

    @Test
    void aSenderWhoIsNotAMemberKeepsHisSocketAndIsToldWhy() {
        wire.subscribe("p", "/user/queue/problems");
        var problem =
                problemOf("/app/chat-room/" + foreignRoom + "/post", "{\"clientId\":\"c\",\"body\":\"let me in\"}");
        assertThat(problem.json().path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(problem.json().path("clientId").asString()).isEqualTo("c");
        assertThat(wire.isOpen()).isTrue();
        assertThat(stranger.get("/api/rooms/" + foreignRoom).json().path("head").asInt())
                .isZero();
    }

    @Test
    void whatCannotBeSaidIsToldWhy() {
        wire.subscribe("p", "/user/queue/problems");
        var post = "/app/chat-room/" + room + "/post";
        assertThat(problemOf(post, "{\"clientId\":\"c\",\"body\":\" \"}").body())
                .contains("/problems/invalid");
        assertThat(problemOf(post, "not json").body()).contains("/problems/invalid");
        assertThat(problemOf(post, "").body()).contains("/problems/invalid");
        assertThat(problemOf(post, "null").body()).contains("/problems/invalid");
        assertThat(problemOf(post, "{\"clientId\":\"c\",\"body\":\"a\\u0000b\"}")
                        .body())
                .contains("/problems/invalid");
        assertThat(problemOf(post, "{\"clientId\":\"c\",\"body\":\"a\\ud800b\"}")
                        .body())
                .contains("/problems/invalid");
        assertThat(problemOf(post, "{\"clientId\":\"c\",\"body\":\"" + "x".repeat(10_001) + "\"}")
                        .body())
                .contains("/problems/too-long");
        assertThat(problemOf("/app/chat-room/" + room + "/read", "{}").body()).contains("/problems/invalid");
        wire.post(room, "once", "하나");
        assertThat(problemOf(post, "{\"clientId\":\"once\",\"body\":\"둘\"}").body())
                .contains("/problems/client-id-reused");
    }

    @Test
    void whoeverSendsTooFastIsToldAndLosesNothingElse() {
        wire.subscribe("p", "/user/queue/problems");
        IntStream.range(0, 400)
                .forEach(i -> wire.send(
                        "SEND",
                        Map.of("destination", "/app/chat-room/" + room + "/post", "receipt", "fast-" + i),
                        // Refused without asking the database, which may be slower than the rate.
                        "{\"body\":\"\",\"clientId\":\"id-" + i + "\"}"));
        var problem = wire.await(frame -> frame.body().contains("/problems/rate"));
        assertThat(problem.json().path("clientId").asString()).startsWith("id-");
        assertThat(problem.header("receipt-id")).startsWith("fast-");
        assertThat(wire.isOpen()).isTrue();
    }

    @Test
    void ofTwoSubscriptionsToProblemsTheOlderCanGo() {
        wire.subscribe("older", "/user/queue/problems").subscribe("newer", "/user/queue/problems");
        wire.send("UNSUBSCRIBE", Map.of("id", "older", "receipt", "gone"), "");
        wire.awaitReceipt("gone");
        var problem = problemOf("/app/chat-room/" + room + "/post", "null");
        assertThat(problem.header("subscription")).isEqualTo("newer");
    }

    @Test
    void readPositionsMoveOverStompToo() {
        wire.post(room, "1", "하나");
        wire.send("SEND", Map.of("destination", "/app/chat-room/" + room + "/read", "receipt", "read"), "{\"seq\":1}");
        wire.awaitReceipt("read");
        assertThat(guest.get("/api/rooms/" + room).json().path("lastRead").asInt())
                .isEqualTo(1);
    }

    @Test
    void clientsLearnNothingOfTheBroker() {
        var connected = wire.await(frame -> frame.command().equals("CONNECTED"));
        assertThat(connected.headers()).containsOnlyKeys("version", "heart-beat", "user-name");
        wire.subscribeRoom(room);
        wire.post(room, "1", "안녕");
        var message = wire.await(frame -> frame.command().equals("MESSAGE"));
        assertThat(message.headers())
                .containsOnlyKeys("subscription", "message-id", "destination", "content-type", "content-length");
    }

    private Frame problemOf(String destination, String body) {
        var receipt = UUID.randomUUID().toString();
        wire.send("SEND", Map.of("destination", destination, "receipt", receipt), body);
        return wire.await(frame -> frame.command().equals("MESSAGE") && receipt.equals(frame.header("receipt-id")));
    }

    private void assertRefused() {
        assertThat(wire.closeCode()).isEqualTo(1008);
        var error = wire.await(frame -> frame.command().equals("ERROR"));
        assertThat(error.header("message")).isEqualTo("Refused.");
        assertThat(error.body()).isEmpty();
    }

    private String spelled(String destination) {
        return destination
                .replace("{room}", room)
                .replace("{ROOM}", room.toUpperCase(Locale.ROOT))
                .replace("{foreign}", foreignRoom)
                .replace("{stranger}", stranger.id());
    }

    /** But for those that live and die with other tests' subscriptions. */
    private static String queuesAndBindings() {
        var console = LocalStack.shared().console();
        return names(console.get("/api/queues?columns=name"))
                + names(console.get("/api/bindings?columns=source,destination,routing_key"));
    }

    private static String names(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(Object::toString)
                .filter(entry -> !entry.contains("stomp-subscription-"))
                .sorted()
                .toList()
                .toString();
    }
}
