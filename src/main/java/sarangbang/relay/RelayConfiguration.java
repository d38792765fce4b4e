package sarangbang.relay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class RelayConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long HEARTBEAT_MILLIS = 10_000;

    private final RelaySettings settings;

    RelayConfiguration(RelaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        switch (settings.relay()) {
            case STOCK -> stock(registry, settings.broker());
        }
    }

    private static void stock(MessageBrokerRegistry registry, RelaySettings.Broker broker) {
        registry.enableStompBrokerRelay("/topic/")
                .setRelayHost(broker.host())
                .setRelayPort(broker.port())
                .setVirtualHost(broker.virtualHost())
                .setClientLogin(broker.username())
                .setClientPasscode(broker.password())
                .setSystemLogin(broker.username())
                .setSystemPasscode(broker.password())
                .setSystemHeartbeatSendInterval(HEARTBEAT_MILLIS)
                .setSystemHeartbeatReceiveInterval(HEARTBEAT_MILLIS);
    }
}
