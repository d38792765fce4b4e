package sarangbang.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import sarangbang.House;
import sarangbang.LocalStack;

/** In a Spring application that knows nothing of chat and brings no receiver of its own. */
class DropInTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KEY = "chat-room." + UUID.randomUUID();
    private static final Set<String> SESSIONS = Set.of("one", "other");

    private final List<Message<?>> said = new CopyOnWriteArrayList<>();

    @Test
    void tellsEachSubscriberThroughSpringsChannelAndOfHolesByAnEvent() {
        var elsewhere = House.first().bean(RabbitTemplate.class);
        try (var application = start()) {
            application
                    .getBean("clientOutboundChannel", SubscribableChannel.class)
                    .subscribe(said::add);
            var in = application.getBean("clientInboundChannel", MessageChannel.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    application.getBean(SharedRelay.class).isBrokerAvailable())
                            .isTrue());
            // Spring's channel has many threads: what is sent before the answer may overtake.
            SESSIONS.forEach(session -> in.send(frame(StompCommand.CONNECT, session, Map.of("accept-version", "1.2"))));
            await().atMost(PATIENCE).until(() -> sessionsTold(DropInTests::isConnected), SESSIONS::equals);
            SESSIONS.forEach(session -> in.send(
                    frame(StompCommand.SUBSCRIBE, session, Map.of("id", "mine", "destination", "/topic/" + KEY))));
            // Until the broker has the subscription nobody hears.
            await().atMost(PATIENCE).until(() -> {
                elsewhere.convertAndSend("amq.topic", KEY, "어디서든");
                return sessionsTold(DropInTests::isMessage).equals(SESSIONS);
            });
            assertThat(said.stream().filter(DropInTests::isMessage))
                    .allMatch(message ->
                            "mine".equals(StompHeaderAccessor.wrap(message).getSubscriptionId()));
            // Again, because it takes the console some seconds to know of a new connection.
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(3)).until(() -> {
                LocalStack.shared().console().cutConnectionsOf("sarangbang-relay");
                return application.getBean(Other.class).holes.stream()
                        .anyMatch(hole -> hole.destination().endsWith(KEY));
            });
        }
    }

    private Set<String> sessionsTold(Predicate<Message<?>> what) {
        return said.stream()
                .filter(what)
                .map(message -> StompHeaderAccessor.wrap(message).getSessionId())
                .collect(Collectors.toSet());
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Other.class)
                .web(WebApplicationType.NONE)
                .properties(new HashMap<>(LocalStack.shared().environment()))
                .run();
    }

    private static Message<byte[]> frame(StompCommand command, String session, Map<String, String> headers) {
        var frame = StompHeaderAccessor.create(command);
        headers.forEach(frame::setNativeHeader);
        frame.setSessionId(session);
        if (command == StompCommand.SUBSCRIBE) {
            frame.setSubscriptionId(headers.get("id"));
            frame.setDestination(headers.get("destination"));
        }
        frame.setLeaveMutable(true);
        return MessageBuilder.createMessage(new byte[0], frame.getMessageHeaders());
    }

    private static boolean isConnected(Message<?> message) {
        return StompHeaderAccessor.wrap(message).getCommand() == StompCommand.CONNECTED;
    }

    private static boolean isMessage(Message<?> message) {
        return StompHeaderAccessor.wrap(message).getCommand() == StompCommand.MESSAGE
                && message.getPayload() instanceof byte[] body
                && new String(body, StandardCharsets.UTF_8).contains("어디서든");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocketMessageBroker
    @Import({RelayConfiguration.class, SharedRelayConfiguration.class})
    static class Other implements WebSocketMessageBrokerConfigurer {

        private final List<Hole> holes = new CopyOnWriteArrayList<>();

        @Override
        public void registerStompEndpoints(StompEndpointRegistry registry) {
            registry.addEndpoint("/somewhere");
        }

        @EventListener
        void note(Hole hole) {
            holes.add(hole);
        }
    }
}
