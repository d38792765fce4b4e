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

    @Test
    void seedsAThousandRoomsUnlessTold() {
        var options = SeedOptions.of(List.of("--messages", "10000000", "--data=/somewhere/else"));
        assertThat(options.messages()).isEqualTo(10_000_000);
        assertThat(options.rooms()).isEqualTo(1_000);
        assertThat(options.more()).isFalse();
        assertThat(options.stack().data()).hasToString("/somewhere/else");
        assertThat(SeedOptions.of(List.of("--messages=20", "--rooms=5", "--more"))
                        .rooms())
                .isEqualTo(5);
        assertThat(SeedOptions.of(List.of("--messages=20")).rooms()).isEqualTo(20);
        assertThat(SeedOptions.of(List.of("--report")).messages()).isZero();
    }

    @Test
    void saysWhatItCannotSeed() {
        assertThatThrownBy(() -> SeedOptions.of(List.of())).hasMessageContaining("--messages N, or --report");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--report", "--messages=5")))
                .hasMessageContaining("--messages N, or --report");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--messages", "many")))
                .hasMessageContaining("--messages takes a number from 1 to 100000000");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--messages=1000000000")))
                .hasMessageContaining("--messages takes a number");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--messages=5", "--rooms=0")))
                .hasMessageContaining("--rooms takes a number");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--messages=5", "--rooms=6")))
                .hasMessageContaining("5 messages do not reach for 6 rooms");
        assertThatThrownBy(() -> SeedOptions.of(List.of("--messages=5", "--port=1")))
                .hasMessageContaining("no option --port");
    }
}
