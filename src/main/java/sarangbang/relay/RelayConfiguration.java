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
        registry.enableStompBrokerRelay("/topic/")
                .setRelayHost(settings.host())
                .setRelayPort(settings.port())
                .setVirtualHost(settings.virtualHost())
                .setClientLogin(settings.username())
                .setClientPasscode(settings.password())
                .setSystemLogin(settings.username())
                .setSystemPasscode(settings.password())
                .setSystemHeartbeatSendInterval(HEARTBEAT_MILLIS)
                .setSystemHeartbeatReceiveInterval(HEARTBEAT_MILLIS);
    }
}
