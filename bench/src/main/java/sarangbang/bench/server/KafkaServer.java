package sarangbang.bench.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** The note's third design: saved, given to Kafka in one partition, and from there to Redis Pub/Sub. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Stomp.class, Messages.class, RedisFanOut.class, KafkaServer.Chat.class})
public class KafkaServer {
    private static final String TOPIC = "chat-topic";

    public static void main(String[] arguments) {
        SpringApplication.run(KafkaServer.class, arguments);
    }

    @Controller
    static class Chat {
        private final Messages messages;
        private final RedisFanOut.Publisher nodes;
        private final KafkaTemplate<String, String> kafka;
        private final JsonMapper json;

        Chat(Messages messages, RedisFanOut.Publisher nodes, KafkaTemplate<String, String> kafka, JsonMapper json) {
            this.messages = messages;
            this.nodes = nodes;
            this.kafka = kafka;
            this.json = json;
        }

        @MessageMapping("/chat-room/{room}/post")
        void post(@DestinationVariable String room, Said.Draft draft) {
            var said = new Said(room, draft);
            messages.save(said);
            kafka.send(TOPIC, room, json.writeValueAsString(said));
        }

        @KafkaListener(topics = TOPIC, groupId = "chat")
        void consume(String said) {
            nodes.publish(json.readValue(said, Said.class));
        }
    }
}
