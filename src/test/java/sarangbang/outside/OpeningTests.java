package sarangbang.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTests {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, 80, true",
        "10.1.2.3, 10.1.2.3, 8080, true",
        "10.1.2.3, 10.1.2.4, 80, false",
        "10.1.2.3:8080, 10.1.2.3, 8080, true",
        "10.1.2.3:8080, 10.1.2.3, 80, false",
        "10.1.0.0/16, 10.1.255.9, 80, true",
        "10.1.0.0/16, 10.2.0.1, 80, false",
        "10.1.0.0/16:8080, 10.1.0.1, 8080, true",
        "10.1.0.0/16:8080, 10.1.0.1, 8081, false",
        "0.0.0.0/0, 10.1.0.1, 80, true",
        "0.0.0.0/0, fd00::1, 80, false",
        "fd00::/8, fdff::1, 80, true",
        "fd00::/8, fe80::1, 80, false",
        "[fd00::7]:8080, fd00::7, 8080, true",
        "[fd00::7]:8080, fd00::7, 80, false",
        "[fd00::/8], fd00::7, 80, true"
    })
    void letsWhatItNames(String opening, String address, int port, boolean lets) {
        assertThat(Opening.of(opening).lets(InetAddress.ofLiteral(address), port))
                .isEqualTo(lets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "intranet", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.1:0", "10.0.0.1:65536", "[fd00::7]8080"})
    void isNotMadeOfWhatItCannotRead(String opening) {
        assertThatIllegalArgumentException().isThrownBy(() -> Opening.of(opening));
    }
}
