package sarangbang.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that must hold before a change lands, one step after the other, and one line at the end. */
final class TestRun {
    private final Path root = Project.root();
    private final Path frontend = root.resolve("frontend");

    int run() {
        var sum = Counts.NONE;
        for (var step : steps()) {
            sum = sum.plus(counted(step));
        }
        Main.say("%s", sum);
        return sum.failed() == 0 && sum.passed() > 0 ? 0 : 1;
    }

    /** A step that cannot run is a failure, and no reason to leave out the others. */
    private static Counts counted(Supplier<Counts> step) {
        try {
            return step.get();
        } catch (Problem e) {
            Main.say("%s", String.valueOf(e.getMessage()));
            return Counts.ONE_FAILED;
        }
    }

    private List<Supplier<Counts>> steps() {
        var steps = new ArrayList<Supplier<Counts>>();
        steps.add(Phase.of("format", root, List.of(), "./mvnw", "-B", "-q", "spotless:check")::run);
        steps.add(server()::run);
        steps.add(bench()::run);
        steps.add(this::packages);
        steps.add(Phase.of("web client check", frontend, List.of(), "npm", "run", "check")::run);
        steps.add(
                Phase.of("web client", frontend, List.of(frontend.resolve("test-results/vitest.xml")), "npm", "test")
                        ::run);
        steps.add(new EndToEnd()::run);
        steps.add(new ChaosRun()::run);
        return steps;
    }

    /**
     * Compiles under NullAway, tests, and packs server and web client even if a test fails, for the steps after it. Most
     * tests wait most of the time: two classes at once, each over a database and a broker of its own. For that Maven
     * itself has to run on the JDK of the tests, as {@code chat} has it.
     */
    private Phase server() {
        return Phase.of(
                "server",
                root,
                List.of(root.resolve("target/surefire-reports"), root.resolve("target/surefire-reports-stock-relay")),
                "./mvnw",
                "-B",
                "-ntp",
                "-DforkCount=2",
                "-Dmaven.test.failure.ignore=true",
                "package");
    }

    private Phase bench() {
        var bench = root.resolve("bench");
        var reports = List.of(bench.resolve("target/surefire-reports"));
        return Phase.of("bench", bench, reports, "../mvnw", "-B", "-ntp", "-q", "verify");
    }

    /** Only if the server's step ended too early to bring them. */
    private Counts packages() {
        return Files.exists(frontend.resolve("node_modules/.package-lock.json"))
                ? Counts.NONE
                : Phase.of("web client packages", frontend, List.of(), "npm", "ci", "--no-audit", "--no-fund")
                        .run();
    }
}
