package sarangbang.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.stomp.StompBrokerRelayMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;

/** Puts the {@link SharedRelay} in the place of Spring's, before that is started. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chat.relay", havingValue = "shared")
class SharedRelayConfiguration {

    @Bean
    static BeanPostProcessor sharedRelay(
            ObjectProvider<RelaySettings> settings,
            ObjectProvider<Receiver> receiver,
            ObjectProvider<MeterRegistry> meters,
            ApplicationEventPublisher events) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StompBrokerRelayMessageHandler stock
                        ? instead(stock, settings.getObject().broker(), receiver, meters, events)
                        : bean;
            }
        };
    }

    private static SharedRelay instead(
            StompBrokerRelayMessageHandler stock,
            RelaySettings.Broker broker,
            ObjectProvider<Receiver> receiver,
            ObjectProvider<MeterRegistry> meters,
            ApplicationEventPublisher events) {
        var clients = new Clients(stock.getClientOutboundChannel());
        var topics = new Topics(receiver.getIfAvailable(() -> new ChannelReceiver(clients, events)), clients);
        var links = new Links(broker.connections(), new Brokers(broker.addresses(), connect(stock)), topics);
        meters.ifAvailable(registry -> count(topics, links, registry));
        return new SharedRelay(stock, clients, topics, links, events);
    }

    /** As the stock relay's system connection says it. */
    private static StompHeaders connect(StompBrokerRelayMessageHandler stock) {
        var headers = new StompHeaders();
        headers.setAcceptVersion("1.2");
        headers.setLogin(stock.getSystemLogin());
        headers.setPasscode(stock.getSystemPasscode());
        if (stock.getVirtualHost() != null) {
            headers.setHost(stock.getVirtualHost());
        }
        headers.setHeartbeat(
                new long[] {stock.getSystemHeartbeatSendInterval(), stock.getSystemHeartbeatReceiveInterval()});
        return headers;
    }

    private static void count(Topics topics, Links links, MeterRegistry registry) {
        Gauge.builder("relay.upstream.connections", links, Links::up).register(registry);
        Gauge.builder("relay.upstream.subscriptions", links, Links::subscriptions)
                .register(registry);
        Gauge.builder("relay.destinations", topics, Topics::size).register(registry);
        Gauge.builder("relay.waiting", links, Links::waiting)
                .description("messages between the broker and the subscribers")
                .register(registry);
        FunctionCounter.builder("relay.upstream.reconnects", links, Links::reconnects)
                .register(registry);
        FunctionCounter.builder("relay.holes", topics, Topics::holes).register(registry);
        FunctionCounter.builder("relay.messages", topics, Topics::messages).register(registry);
        FunctionCounter.builder("relay.copies", topics, Topics::copies).register(registry);
        FunctionCounter.builder("relay.bytes", topics, Topics::bytes)
                .baseUnit("bytes")
                .register(registry);
    }
}
