package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {
    @Test
    void startsOneNodeOn8080UnlessTold() {
        var options = Options.of("up", List.of());
        assertThat(options.nodes()).isEqualTo(1);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.detach()).isFalse();
    }

    @Test
    void takesValuesWithSpaceOrEqualsSign() {
        var options = Options.of("up", List.of("--nodes", "3", "--port=9000", "--data=/somewhere/else", "--detach"));
        assertThat(options.nodes()).isEqualTo(3);
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).hasToString("/somewhere/else");
        assertThat(options.detach()).isTrue();
    }

    @Test
    void saysWhatItCannotTake() {
        assertThatThrownBy(() -> Options.of("up", List.of("--nodes", "many")))
                .hasMessageContaining("--nodes takes a number");
        assertThatThrownBy(() -> Options.of("up", List.of("--port", "0")))
                .hasMessageContaining("--port takes a number");
        assertThatThrownBy(() -> Options.of("up", List.of("--data"))).hasMessageContaining("--data takes a folder");
        assertThatThrownBy(() -> Options.of("up", List.of("--port=65535", "--nodes=2")))
                .hasMessageContaining("last port");
        assertThatThrownBy(() -> Options.of("down", List.of("--nodes", "2"))).hasMessageContaining("no option --nodes");
        assertThatThrownBy(() -> Options.of("up", List.of("please"))).hasMessageContaining("no option please");
    }
}
