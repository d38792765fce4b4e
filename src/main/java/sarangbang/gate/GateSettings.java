package sarangbang.gate;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How wide the gate stands open.
 *
 * @param origins that browsers may come from beside the node's own, as {@code https://chat.example.com}
 * @param metricsToken bearer token that opens {@code /actuator/prometheus}; empty keeps it closed
 * @param frameSize of the largest STOMP frame
 * @param subscriptions of one socket at a time
 * @param timeToConnect from the handshake to CONNECT
 * @param sendsPerSecond of one socket, lasting
 * @param sendsInABurst of one socket, at once
 */
@ConfigurationProperties("chat.gate")
record GateSettings(
        Set<String> origins,
        String metricsToken,
        DataSize frameSize,
        int subscriptions,
        Duration timeToConnect,
        int sendsPerSecond,
        int sendsInABurst) {}
