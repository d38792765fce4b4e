package sarangbang.outside;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far the house goes outside.
 *
 * @param allowed addresses that may be asked though they are not public, with any port or the one they name
 * @param time for the whole of one exchange, from the name's look-up to the last byte
 * @param atOnce exchanges of a node
 */
@ConfigurationProperties("chat.outside")
record OutsideSettings(List<String> allowed, Duration time, int atOnce) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    OutsideSettings {
        // One that cannot be read is found when the node starts.
        allowed.forEach(Opening::of);
    }

    static boolean isUsual(int port) {
        return port == HTTP || port == HTTPS;
    }

    boolean opens(InetAddress address, int port) {
        return allowed.stream().map(Opening::of).anyMatch(opening -> opening.lets(address, port));
    }
}
