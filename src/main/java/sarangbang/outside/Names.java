package sarangbang.outside;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Hosts to addresses. It is asked at the moment a connection is made, and what it answers is connected to: a name that
 * is looked up first and changes its mind afterwards gains nothing. Hosts that are numbers, in any spelling, come by here
 * as well.
 */
final class Names implements DnsResolver {

    private final OutsideSettings settings;
    private final Book book;
    private final Predicate<InetAddress> isNear;

    /** Who knows names. */
    interface Book {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** A host all of whose addresses are closed to us. */
    static final class Closed extends UnknownHostException {
        private Closed(String host) {
            super(host + " is not public");
        }
    }

    /** @param isNear whether an address is of a network of ours, though it looks public */
    Names(OutsideSettings settings, Book book, Predicate<InetAddress> isNear) {
        this.settings = settings;
        this.book = book;
        this.isNear = isNear;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var open = Arrays.stream(book.find(host))
                .filter(address -> settings.opens(address, port) || isPublic(address, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (open.isEmpty()) {
            throw new Closed(host);
        }
        return open;
    }

    private boolean isPublic(InetAddress address, int port) {
        return settings.ports().contains(port) && PublicAddress.is(address) && !isNear.test(address);
    }

    /** Without a port nothing can be said of it. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new Closed(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
