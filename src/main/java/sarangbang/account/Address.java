package sarangbang.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, as the brake counts it: an IPv4 address, or the /64 that one IPv6 customer has whole. */
final class Address {

    private Address() {}

    static String of(String remote) {
        try {
            var bytes = InetAddress.getByName(remote).getAddress();
            if (bytes.length == 16) {
                Arrays.fill(bytes, 8, 16, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return remote;
        }
    }
}
