package sarangbang.broadcast;

import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Base64UrlNamingStrategy;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastSettings.class)
class BroadcastConfiguration {

    /** To every node. The broker's own definitions declare it; this user may not. */
    static final String NODES = "sarangbang.nodes";

    /** Not the connection that hears notices: under an alarm the broker stops reading from those that publish. */
    @Bean
    static RabbitTemplateCustomizer publishing() {
        return template -> template.setUsePublisherConnection(true);
    }

    /** Under a fresh name each time: after a half-open break the broker may hold the one before for a while yet. */
    @Bean
    Queue ownQueue(BroadcastSettings settings) {
        return new AnonymousQueue(new Base64UrlNamingStrategy("node." + settings.node() + "."));
    }

    @Bean
    Binding toEveryNode(Queue ownQueue) {
        var nodes = new FanoutExchange(NODES);
        nodes.setShouldDeclare(false);
        return BindingBuilder.bind(ownQueue).to(nodes);
    }
}
