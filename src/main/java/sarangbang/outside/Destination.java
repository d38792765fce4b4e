package sarangbang.outside;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address as it may be asked, by its form alone: of the web, with a host, and with nobody's password in it. */
final class Destination {

    private static final int HTTP = 80;

    private Destination() {}

    static URI of(URI address) throws NotAllowed {
        if (!(isHttp(address) || isHttps(address)) || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new NotAllowed("Not an address of the web");
        }
        try {
            return URI.create(address.toASCIIString());
        } catch (IllegalArgumentException inNoAscii) {
            throw new NotAllowed("Not an address of the web", inNoAscii);
        }
    }

    static URI ofSecret(URI address, OutsideSettings settings) throws NotAllowed {
        var plain = of(address);
        if (!isHttps(plain) && !isOpened(plain, settings)) {
            throw new NotAllowed("Not by https");
        }
        return plain;
    }

    private static boolean isHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isOpened(URI address, OutsideSettings settings) {
        var host = literal(address.getHost());
        return host != null && settings.opens(host, address.getPort() < 0 ? HTTP : address.getPort());
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException name) {
            return null;
        }
    }
}
