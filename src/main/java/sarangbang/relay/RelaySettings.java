package sarangbang.relay;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How clients are joined to RabbitMQ's STOMP plugin.
 *
 * @param relay {@code shared}: a few connections for all clients of the node; {@code stock}: Spring's own, one for each
 * @param broker where the plugin listens, and as whom we come
 */
@ConfigurationProperties("chat")
record RelaySettings(Kind relay, Broker broker) {

    enum Kind {
        STOCK,
        SHARED
    }

    /**
     * @param others more of the same cluster, as {@code host:port}; only {@code shared} uses them
     * @param connections of a node, for {@code shared}
     * @param heartBeat both ways; a line that is silent for three of them is lost
     */
    record Broker(
            String host,
            int port,
            List<String> others,
            String virtualHost,
            String username,
            String password,
            int connections,
            Duration heartBeat) {

        Broker {
            if (connections < 1) {
                throw new IllegalArgumentException("chat.broker.connections must be at least 1");
            }
            if (heartBeat.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("chat.broker.heart-beat must be at least 1s");
            }
        }

        List<InetSocketAddress> addresses() {
            var first = InetSocketAddress.createUnresolved(host, port);
            return Stream.concat(Stream.of(first), others.stream().map(Broker::address))
                    .toList();
        }

        private static InetSocketAddress address(String other) {
            int colon = other.lastIndexOf(':');
            if (colon < 1 || !other.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("chat.broker.others must be host:port, not " + other);
            }
            return InetSocketAddress.createUnresolved(
                    other.substring(0, colon), Integer.parseInt(other.substring(colon + 1)));
        }
    }
}
