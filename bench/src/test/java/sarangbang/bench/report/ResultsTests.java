package sarangbang.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTests {
    private static final Bar BAR = new Bar(
            "ours : theirs", new Bar.Side("ours", "w1"), new Bar.Side("theirs", "w1"), Figure.MESSAGES, 2, 4, false);

    private final Results results = new Results();

    @Test
    void takesTheMiddleOfAllRounds() {
        add("ours", 9, 1, 5);

        assertThat(results.median("ours", "w1", Figure.MESSAGES)).hasValue(5);
        assertThat(results.median("ours", "w1", Figure.SECONDS)).isEmpty();
        assertThat(results.median("theirs", "w1", Figure.MESSAGES)).isEmpty();
    }

    @Test
    void holdsARatioToItsBar() {
        add("ours", 30);
        add("theirs", 10, 20, 16);

        assertThat(BAR.verdict(results)).contains("1.88").endsWith("no |\n");
        add("theirs", 1, 1, 1);
        assertThat(BAR.verdict(results)).endsWith("yes |\n");
    }

    @Test
    void saysNothingOfARatioWithOneSide() {
        add("ours", 30);

        assertThat(BAR.verdict(results)).isEmpty();
    }

    @Test
    void drawsOnlyWhatWasMeasured() {
        add("ours", 30);
        var chart = Chart.of(
                results,
                List.of(
                        new Chart.Panel("Messages", "w1", Figure.MESSAGES),
                        new Chart.Panel("Seconds", "w1", Figure.SECONDS)));

        assertThat(chart).contains("Messages", "ours", ">30<").doesNotContain("Seconds");
    }

    private void add(String contender, double... messages) {
        for (int round = 0; round < messages.length; round++) {
            results.add(new Result(contender, "w1", round + 1, Map.of(Figure.MESSAGES, messages[round]), ""));
        }
    }
}
