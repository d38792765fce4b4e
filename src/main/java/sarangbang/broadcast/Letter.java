package sarangbang.broadcast;

import java.util.Map;

/** On its way to an exchange. */
record Letter(String exchange, String routingKey, Map<String, String> headers, String json) {

    private static final String TOPIC = "amq.topic";

    static Letter toTopic(String routingKey, Map<String, String> headers, String json) {
        return new Letter(TOPIC, routingKey, headers, json);
    }

    static Letter toNodes(String json) {
        return new Letter(BroadcastConfiguration.NODES, "", Map.of(), json);
    }
}
