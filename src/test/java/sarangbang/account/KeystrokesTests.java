package sarangbang.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTests {

    @ParameterizedTest
    @ValueSource(strings = {"ㅁ", "미", "민", "민ㅇ", "민아"})
    void aNameStartsWithWhateverIsTypedOnTheWayToIt(String typed) {
        assertThat(Keystrokes.begin("민아", Keystrokes.of(typed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"미나, 민", "도와, 도오", "값비싼, 갑", "김 민아, 민", "Mina Kim, mI", "의자, 으"})
    void theNextKeyMayStillChangeTheSyllable(String name, String typed) {
        assertThat(Keystrokes.begin(name, Keystrokes.of(typed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"민아, 나", "민아, 만", "도윤, 도오", "mina, ina", "민아, 민아야"})
    void whatIsTypedOtherwiseIsAnother(String name, String typed) {
        assertThat(Keystrokes.begin(name, Keystrokes.of(typed))).isFalse();
    }
}
