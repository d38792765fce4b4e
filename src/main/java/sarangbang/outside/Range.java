package sarangbang.outside;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that begin alike, as {@code 10.0.0.0/8}; without bits it is the one address. */
record Range(InetAddress network, int bits) {

    static Range of(String text) {
        int slash = text.indexOf('/');
        var network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int most = length(network);
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("No range of addresses: " + text);
        }
        return new Range(network, bits);
    }

    boolean holds(InetAddress address) {
        int length = length(network);
        return length == length(address) && number(network).xor(number(address)).bitLength() <= length - bits;
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
