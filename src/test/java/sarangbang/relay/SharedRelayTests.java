package sarangbang.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.chaos.FaultProxy;
import sarangbang.chaos.Flow;
import sarangbang.visit.Guest;

/** What the shared relay does that the stock one does not; the rest is said by the tests that run on both. */
class SharedRelayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void allListenersOfANodeAreOneSubscriptionOfTheBroker() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        var sockets = IntStream.range(0, 5)
                .mapToObj(number -> guest.socket().subscribeRoom(room))
                .toList();
        assertThat(subscriptions("chat-room." + room)).isEqualTo(1);
        sockets.subList(0, 4).forEach(socket -> socket.close());
        guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c", "body", "아직 있나요"))
                .expect(201);
        sockets.getLast().await(frame -> frame.body().contains("아직 있나요"));
        assertThat(subscriptions("chat-room." + room)).isEqualTo(1);
        sockets.getLast().close();
        await().atMost(PATIENCE).until(() -> subscriptions("chat-room." + room) == 0);
    }

    @Test
    void aSubscriptionThatTheBrokerRefusesIsFoundOutAndCostsNobodyElseAnything() {
        var node = House.start("refusals");
        try {
            var guest = Guest.signedIn("guest", node);
            var rooms = List.of(guest.room("private"), guest.room("private"));
            var said = listen(node);
            try (var here = guest.socket()) {
                rooms.forEach(here::subscribeRoom);
                send(node, StompCommand.CONNECT, Map.of("accept-version", "1.2"));
                send(node, StompCommand.SUBSCRIBE, Map.of("id", "x", "destination", "/topic/none-of-ours.x"));
                await().atMost(PATIENCE).until(() -> refusals(said) == 1);
                double lost = reconnects(node);
                assertThat(lost).isPositive();
                send(node, StompCommand.SUBSCRIBE, Map.of("id", "y", "destination", "/topic/none-of-ours.x"));
                await().atMost(PATIENCE).until(() -> refusals(said) == 2);
                for (var room : rooms) {
                    guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c", "body", "여전히 " + room))
                            .expect(201);
                    here.await(frame -> frame.body().contains("여전히 " + room));
                }
                assertThat(here.isOpen()).isTrue();
                assertThat(reconnects(node)).isEqualTo(lost);
            }
        } finally {
            node.context().close();
        }
    }

    @Test
    void theNextAddressServesWhereTheFirstDoesNot() throws IOException {
        int nobody;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = taken.getLocalPort();
        }
        var there = LocalStack.shared().environment();
        var node = House.start(
                "elsewhere",
                "chat.broker.port=" + nobody,
                "chat.broker.others=" + there.get("RABBITMQ_HOST") + ":" + there.get("RABBITMQ_STOMP_PORT"));
        try {
            var guest = Guest.signedIn("guest", node);
            var room = guest.room("private");
            try (var here = guest.socket().subscribeRoom(room)) {
                guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c", "body", "돌아서 왔어요"))
                        .expect(201);
                here.await(frame -> frame.body().contains("돌아서 왔어요"));
            }
        } finally {
            node.context().close();
        }
    }

    @Test
    void aLineThatIsDeadAndDoesNotEndIsFoundByItsBeatsAndNothingIsMissed() {
        var there = LocalStack.shared().environment();
        int port = Integer.parseInt(String.valueOf(there.get("RABBITMQ_STOMP_PORT")));
        try (var line = FaultProxy.before(String.valueOf(there.get("RABBITMQ_HOST")), port)) {
            var node = House.start(
                    "cut-off",
                    "chat.broker.host=127.0.0.1",
                    "chat.broker.port=" + line.port(),
                    "chat.broker.heart-beat=1s");
            var guest = Guest.signedIn("guest", node);
            var room = guest.room("private");
            try (var here = guest.socket().subscribeRoom(room)) {
                double before = reconnects(node);
                line.set(Flow.Mode.HALF_OPEN);
                guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c", "body", "들리나요"))
                        .expect(201);
                await().atMost(PATIENCE).until(() -> reconnects(node) > before);
                assertThat(node.bean(SharedRelay.class).isBrokerAvailable()).isFalse();
                line.set(Flow.Mode.PASS);
                here.await(frame -> frame.body().contains("들리나요"));
                assertThat(here.isOpen()).isTrue();
            } finally {
                node.context().close();
            }
        }
    }

    @Test
    void countsWhatItCarries() {
        var guest = Guest.signedIn("guest", House.first());
        var room = guest.room("private");
        var meters = House.first().bean(MeterRegistry.class);
        double before = meters.get("relay.copies").functionCounter().count();
        try (var one = guest.socket().subscribeRoom(room);
                var other = guest.socket().subscribeRoom(room)) {
            guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "c", "body", "둘에게"))
                    .expect(201);
            one.await(frame -> frame.body().contains("둘에게"));
            other.await(frame -> frame.body().contains("둘에게"));
        }
        assertThat(meters.get("relay.copies").functionCounter().count()).isGreaterThanOrEqualTo(before + 2);
        assertThat(meters.get("relay.upstream.connections").gauge().value()).isEqualTo(2);
    }

    /** Queues at the broker that are bound to it. */
    private static int subscriptions(String key) {
        return LocalStack.shared()
                        .console()
                        .get("/api/bindings?columns=routing_key,destination")
                        .split("\"" + key + "\"", -1)
                        .length
                - 1;
    }

    private static List<Message<?>> listen(House.Node node) {
        var said = new CopyOnWriteArrayList<Message<?>>();
        var outbound = (AbstractSubscribableChannel) node.context().getBean("clientOutboundChannel");
        outbound.addInterceptor(0, new ChannelInterceptor() {
            @Override
            public Message<?> preSend(Message<?> message, MessageChannel channel) {
                said.add(message);
                return message;
            }
        });
        return said;
    }

    private static double reconnects(House.Node node) {
        return node.bean(MeterRegistry.class)
                .get("relay.upstream.reconnects")
                .functionCounter()
                .count();
    }

    private static long refusals(List<Message<?>> said) {
        return said.stream().filter(SharedRelayTests::isRefusal).count();
    }

    private static boolean isRefusal(Message<?> message) {
        var frame = StompHeaderAccessor.wrap(message);
        return frame.getCommand() == StompCommand.ERROR && "made-up".equals(frame.getSessionId());
    }

    /** Past the gate, which would not let it through. */
    private static void send(House.Node node, StompCommand command, Map<String, String> headers) {
        var frame = StompHeaderAccessor.create(command);
        headers.forEach(frame::setNativeHeader);
        frame.setSessionId("made-up");
        if (command == StompCommand.SUBSCRIBE) {
            frame.setSubscriptionId(headers.get("id"));
            frame.setDestination(headers.get("destination"));
        }
        node.bean(SharedRelay.class)
                .handleMessage(MessageBuilder.createMessage(new byte[0], frame.getMessageHeaders()));
    }
}
