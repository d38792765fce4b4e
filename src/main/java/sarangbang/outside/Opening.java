package sarangbang.outside;

import java.net.InetAddress;

/**
 * What may be asked though it is not public, as {@code 10.1.0.0/16}, {@code 10.1.2.3:8080} or {@code [fd00::7]:8080}.
 *
 * @param port 0 for every one
 */
record Opening(Range range, int port) {

    private static final int HIGHEST_PORT = 65_535;

    static Opening of(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            var rest = text.substring(end + 1);
            return new Opening(Range.of(text.substring(1, end)), rest.isEmpty() ? 0 : port(rest));
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            return new Opening(Range.of(text), 0);
        }
        return new Opening(Range.of(text.substring(0, colon)), port(text.substring(colon)));
    }

    private static int port(String withColon) {
        int port = withColon.startsWith(":") ? Integer.parseInt(withColon.substring(1)) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("No port: " + withColon);
        }
        return port;
    }

    boolean lets(InetAddress address, int asked) {
        return range.holds(address) && (port == 0 || port == asked);
    }
}
