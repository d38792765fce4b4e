package sarangbang.bench.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Controller;

/** The note's first design: a single server, Spring's simple broker, nothing kept. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, DataRedisAutoConfiguration.class, KafkaAutoConfiguration.class})
@Import({Stomp.class, SimpleServer.Chat.class})
public class SimpleServer {
    public static void main(String[] arguments) {
        SpringApplication.run(SimpleServer.class, arguments);
    }

    @Controller
    static class Chat {
        private final SimpMessagingTemplate readers;

        Chat(SimpMessagingTemplate readers) {
            this.readers = readers;
        }

        @MessageMapping("/chat-room/{room}/post")
        void post(@DestinationVariable String room, Said.Draft draft) {
            readers.convertAndSend("/topic/chat-room/" + room, new Said(room, draft));
        }
    }
}
