package sarangbang.outside;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far the house goes outside.
 *
 * @param allowed addresses that may be asked though they are not public, with any port or the one they name
 * @param ports of public addresses that may be asked
 * @param time for the whole of one exchange, from the name's look-up to the last byte
 * @param atOnce exchanges of a node
 */
@ConfigurationProperties("chat.outside")
record OutsideSettings(List<String> allowed, Set<Integer> ports, Duration time, int atOnce) {

    OutsideSettings {
        // One that cannot be read is found when the node starts.
        allowed.forEach(Opening::of);
    }

    /** So many of them may be with the same host. */
    int atOnceOfOne() {
        return Math.max(1, atOnce / 4);
    }

    boolean opens(InetAddress address, int port) {
        return allowed.stream().map(Opening::of).anyMatch(opening -> opening.lets(address, port));
    }
}
