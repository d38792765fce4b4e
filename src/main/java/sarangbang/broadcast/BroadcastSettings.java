package sarangbang.broadcast;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param node this node's name, its own among all that share the broker */
@ConfigurationProperties("chat")
record BroadcastSettings(String node) {}
