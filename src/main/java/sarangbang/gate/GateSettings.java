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
 * @param bufferSize how much may wait for one client to read it
 * @param timeToRead how long it may
 * @param farewell when the node stops, over how long its sockets are closed
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
        DataSize bufferSize,
        Duration timeToRead,
        Duration farewell,
        int sendsPerSecond,
        int sendsInABurst) {}
