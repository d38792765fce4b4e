package sarangbang.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final OutsideSettings STRICT = new OutsideSettings(List.of(), PORTS, Duration.ofSeconds(1), 1);

    private static boolean isNear(InetAddress address) {
        return false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "localhost",
                "localhost.",
                "0",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "169.254.169.254",
                "2852039166",
                "10.0.0.1",
                "[fe80::1]"
            })
    void closesNumbersInEverySpelling(String host) {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new Names(STRICT, InetAddress::getAllByName, NamesTests::isNear).resolve(host, 80));
    }

    @Test
    void leavesOutWhatIsNotPublicOfWhatANameHas() throws UnknownHostException {
        var mixed = new Names(
                STRICT,
                host -> new InetAddress[] {
                    InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("::1")
                },
                NamesTests::isNear);
        assertThat(mixed.resolve("mixed.example", 443))
                .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("8.8.8.8"), 443));
        assertThatExceptionOfType(Names.Closed.class).isThrownBy(() -> mixed.resolve("mixed.example", 8080));
        assertThatExceptionOfType(Names.Closed.class).isThrownBy(() -> mixed.resolve("mixed.example"));
    }

    @Test
    void opensWhatIsAllowed() throws UnknownHostException {
        var settings = new OutsideSettings(List.of("10.0.0.0/8:8080", "::1"), PORTS, Duration.ofSeconds(1), 1);
        var names = new Names(settings, InetAddress::getAllByName, NamesTests::isNear);
        assertThat(names.resolve("10.1.2.3", 8080)).hasSize(1);
        assertThat(names.resolve("::1", 9)).hasSize(1);
        assertThatExceptionOfType(Names.Closed.class).isThrownBy(() -> names.resolve("10.1.2.3", 80));
    }

    @Test
    void closesWhatLooksPublicAndIsNear() throws SocketException {
        var near = Range.of("8.8.8.0/24");
        var names = new Names(STRICT, InetAddress::getAllByName, near::holds);
        assertThatExceptionOfType(Names.Closed.class).isThrownBy(() -> names.resolve("8.8.8.8", 80));
        assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .isNotEmpty()
                .allMatch(OwnNetworks::hold);
        assertThat(OwnNetworks.hold(InetAddress.ofLiteral("8.8.8.8"))).isFalse();
    }
}
