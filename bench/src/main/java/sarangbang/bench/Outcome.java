package sarangbang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import sarangbang.bench.report.Chart;
import sarangbang.bench.report.Figure;
import sarangbang.bench.report.Results;
import sarangbang.bench.report.Table;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where results go. */
final class Outcome {
    /** Where the caller stands; the launcher goes elsewhere. */
    private static final Path FROM = Path.of(System.getProperty("chat.from", ""));

    @Option(names = "--json", paramLabel = "FILE", description = "every figure of every round, as JSON")
    private Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "the medians as bars, as SVG")
    private Path chart;

    /** Before anything is measured, so that it is not measured in vain. */
    void check() {
        for (var file : new Path[] {json, chart}) {
            if (file != null) {
                write(file, "");
            }
        }
    }

    void tell(Results results, Sizes sizes, PrintStream out) {
        out.println(Table.of(results));
        if (json != null) {
            var all = Map.of("at", Instant.now().toString(), "machine", machine(), "results", results.all());
            write(
                    json,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(all));
        }
        if (chart != null) {
            write(chart, Chart.of(results, panels(sizes)));
        }
    }

    private static Map<String, Object> machine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Map.of(
                "cores", Runtime.getRuntime().availableProcessors(),
                "memory", system.getTotalMemorySize(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "java", System.getProperty("java.runtime.version"));
    }

    private static List<Chart.Panel> panels(Sizes sizes) {
        return List.of(
                new Chart.Panel("W1, deliveries/s", Scenario.W1.title(sizes), Figure.DELIVERIES),
                new Chart.Panel("W2, messages/s", Scenario.W2.title(sizes), Figure.MESSAGES),
                new Chart.Panel(
                        Scenario.W1_RATE.title(sizes) + ", p99 in ms", Scenario.W1_RATE.title(sizes), Figure.P99),
                new Chart.Panel(
                        Scenario.W2_RATE.title(sizes) + ", p99 in ms", Scenario.W2_RATE.title(sizes), Figure.P99),
                new Chart.Panel(Scenario.STORM.title(sizes) + ", seconds", Scenario.STORM.title(sizes), Figure.SECONDS),
                new Chart.Panel("App memory of a connection, KB", Scenario.IDLE.title(sizes), Figure.APP_MEMORY));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(FROM.resolve(file), text);
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be written: %s".formatted(file, e), e);
        }
    }
}
