package sarangbang.broadcast;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastSettings.class)
class BroadcastConfiguration {

    /** To every node. The broker's own definitions declare it; this user may not. */
    static final String NODES = "sarangbang.nodes";

    @Bean
    Queue ownQueue(BroadcastSettings settings) {
        return QueueBuilder.nonDurable("node." + settings.node())
                .exclusive()
                .autoDelete()
                .build();
    }

    @Bean
    Binding toEveryNode(Queue ownQueue) {
        var nodes = new FanoutExchange(NODES);
        nodes.setShouldDeclare(false);
        return BindingBuilder.bind(ownQueue).to(nodes);
    }
}
