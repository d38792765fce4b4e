package sarangbang.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether an address is one of the public internet's, after IANA's registries of special-purpose addresses. */
final class PublicAddress {

    private static final List<Range> NOT_PUBLIC_4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's NAT, and Alibaba's metadata
            "127.0.0.0/8", // loopback
            "168.63.129.16", // Azure's inside of every machine, though it looks public
            "169.254.0.0/16", // link-local, and the metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols, and Oracle's metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** What else there is in IPv6 (loopback, mapped, unique-local, link-local, multicast …) is not public as a whole. */
    private static final Range PUBLIC_6 = Range.of("2000::/3");

    private static final List<Range> NOT_PUBLIC_6 = ranges(
            "2001::/23", // protocols: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which may hide any address of IPv4
            "3fff::/20"); // documentation

    /** Where a network has no IPv4 of its own, every site of IPv4 is here; its address is in the last four bytes. */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(address));
        }
        if (NAT64.holds(address)) {
            return is(address(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return PUBLIC_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(address));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }
}
