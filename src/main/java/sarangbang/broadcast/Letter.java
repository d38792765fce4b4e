package sarangbang.broadcast;

import java.util.Map;

/**
 * On its way to an exchange.
 *
 * @param lasting whether the broker must not lose it when it stops
 */
public record Letter(String exchange, String routingKey, Map<String, String> headers, String json, boolean lasting) {

    private static final String TOPIC = "amq.topic";

    static Letter toTopic(String routingKey, Map<String, String> headers, String json) {
        return new Letter(TOPIC, routingKey, headers, json, false);
    }

    static Letter toNodes(String json) {
        return new Letter(BroadcastConfiguration.NODES, "", Map.of(), json, false);
    }
}
