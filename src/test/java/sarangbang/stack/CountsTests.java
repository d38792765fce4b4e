package sarangbang.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTests {
    @TempDir
    private Path folder;

    @Test
    void countsCaseByCase() throws IOException {
        var report = folder.resolve("report.xml");
        Files.writeString(report, """
                <testsuites tests="99">
                  <testsuite name="a"><testcase name="1"/><testcase name="2"><failure>no</failure></testcase></testsuite>
                  <testsuite name="b"><testcase name="3"><skipped/></testcase><testcase name="4"><error/></testcase>
                    <testcase name="5"><system-out>fine</system-out></testcase></testsuite>
                </testsuites>
                """);
        assertThat(Counts.in(List.of(report)))
                .isEqualTo(new Counts(2, 2, 1))
                .hasToString("2 passed, 2 failed, 1 skipped");
    }

    @Test
    void takesAPhaseThatRanNoTestForAFailure() {
        var phase = Phase.of("nothing", folder, List.of(folder.resolve("none.xml")), "true");
        assertThat(phase.run()).isEqualTo(Counts.ONE_FAILED);
    }

    @Test
    void takesAnErrorWithoutAFailedTestForAFailure() {
        assertThat(Phase.of("broken", folder, List.of(), "false").run()).isEqualTo(Counts.ONE_FAILED);
    }
}
