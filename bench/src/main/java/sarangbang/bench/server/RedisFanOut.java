package sarangbang.bench.server;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import tools.jackson.databind.json.JsonMapper;

/** Redis Pub/Sub between nodes: each hears all that is said anywhere, and tells its own readers. */
@Configuration(proxyBeanMethods = false)
class RedisFanOut {
    private static final ChannelTopic CHANNEL = new ChannelTopic("chat");

    @Bean
    RedisMessageListenerContainer subscriber(
            RedisConnectionFactory redis,
            SimpMessagingTemplate readers,
            JsonMapper json,
            ThreadPoolTaskExecutor tellers) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        // Not a new thread for each message, which is what comes without it.
        container.setTaskExecutor(tellers);
        container.addMessageListener(
                (message, pattern) -> {
                    var said = json.readValue(new String(message.getBody(), StandardCharsets.UTF_8), Said.class);
                    readers.convertAndSend("/topic/chat-room/" + said.room(), said);
                },
                CHANNEL);
        return container;
    }

    /** As many as Spring gives each of its channels. */
    @Bean
    ThreadPoolTaskExecutor tellers() {
        var tellers = new ThreadPoolTaskExecutor();
        tellers.setCorePoolSize(2 * Runtime.getRuntime().availableProcessors());
        return tellers;
    }

    @Bean
    Publisher publisher(StringRedisTemplate redis, JsonMapper json) {
        return said -> redis.convertAndSend(CHANNEL.getTopic(), json.writeValueAsString(said));
    }

    interface Publisher {
        void publish(Said said);
    }
}
