package sarangbang.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where RabbitMQ's STOMP plugin listens, and as whom we come.
 *
 * @param kind {@code stock}: Spring's own relay, a broker connection for each client
 */
@ConfigurationProperties("chat.relay")
record RelaySettings(Kind kind, String host, int port, String virtualHost, String username, String password) {

    enum Kind {
        STOCK
    }
}
