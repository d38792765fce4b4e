package sarangbang.relay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** Spring's own registration, whichever relay it is for: {@link SharedRelayConfiguration} takes it up from there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class RelayConfiguration implements WebSocketMessageBrokerConfigurer {

    private final RelaySettings.Broker broker;

    RelayConfiguration(RelaySettings settings) {
        this.broker = settings.broker();
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableStompBrokerRelay("/topic/")
                .setRelayHost(broker.host())
                .setRelayPort(broker.port())
                .setVirtualHost(broker.virtualHost())
                .setClientLogin(broker.username())
                .setClientPasscode(broker.password())
                .setSystemLogin(broker.username())
                .setSystemPasscode(broker.password())
                .setSystemHeartbeatSendInterval(broker.heartBeat().toMillis())
                .setSystemHeartbeatReceiveInterval(broker.heartBeat().toMillis());
    }
}
