package sarangbang.alarm;

import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.boot.amqp.autoconfigure.SimpleRabbitListenerContainerFactoryConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AlarmSettings.class, MailSettings.class})
class AlarmConfiguration {

    /** More than may be with one push service: those that wait for a slow one must not be all there are. */
    static final int AT_ONCE = 24;

    /** What a node has not begun yet is left to the others; what nobody can read ends among the dead. */
    @Bean
    SimpleRabbitListenerContainerFactory alarmListeners(
            SimpleRabbitListenerContainerFactoryConfigurer house, ConnectionFactory broker) {
        var listeners = new SimpleRabbitListenerContainerFactory();
        house.configure(listeners, broker);
        listeners.setConcurrentConsumers(AT_ONCE);
        listeners.setPrefetchCount(1);
        listeners.setDefaultRequeueRejected(false);
        return listeners;
    }
}
