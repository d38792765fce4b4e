package sarangbang.outside;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The networks in which this machine is itself: their addresses are near, though they may look public. */
final class OwnNetworks {

    private OwnNetworks() {}

    static boolean hold(InetAddress address) {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .filter(own -> own.getNetworkPrefixLength() > 0)
                    .map(own -> new Range(own.getAddress(), own.getNetworkPrefixLength()))
                    .anyMatch(range -> range.holds(address));
        } catch (SocketException unknown) {
            return true;
        }
    }
}
