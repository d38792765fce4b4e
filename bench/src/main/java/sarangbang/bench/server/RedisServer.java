package sarangbang.bench.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.stereotype.Controller;

/** The note's second design: many servers, Redis Pub/Sub between them; saved first, then told. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import({Stomp.class, Messages.class, RedisFanOut.class, RedisServer.Chat.class})
public class RedisServer {
    public static void main(String[] arguments) {
        SpringApplication.run(RedisServer.class, arguments);
    }

    @Controller
    static class Chat {
        private final Messages messages;
        private final RedisFanOut.Publisher nodes;

        Chat(Messages messages, RedisFanOut.Publisher nodes) {
            this.messages = messages;
            this.nodes = nodes;
        }

        @MessageMapping("/chat-room/{room}/post")
        void post(@DestinationVariable String room, Said.Draft draft) {
            var said = new Said(room, draft);
            messages.save(said);
            nodes.publish(said);
        }
    }
}
