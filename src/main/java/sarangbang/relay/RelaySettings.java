package sarangbang.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How clients are joined to RabbitMQ's STOMP plugin.
 *
 * @param relay {@code stock}: Spring's own, a broker connection for each client
 * @param broker where the plugin listens, and as whom we come
 */
@ConfigurationProperties("chat")
record RelaySettings(Kind relay, Broker broker) {

    enum Kind {
        STOCK
    }

    record Broker(String host, int port, String virtualHost, String username, String password) {}
}
