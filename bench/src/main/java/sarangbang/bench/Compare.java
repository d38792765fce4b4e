package sarangbang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sarangbang.bench.contender.Comparand;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Sarangbang;
import sarangbang.bench.report.Results;

/** Sarangbang on both relays beside the designs of its note, and the bare limit: round by round, one after the other. */
@Command(name = "compare", description = "every design side by side on this machine")
final class Compare implements Callable<Integer> {
    private static final List<Scenario> SCENARIOS =
            List.of(Scenario.STORM, Scenario.W1, Scenario.W1_RATE, Scenario.W2, Scenario.W2_RATE);

    @Option(names = "--quick", description = "one round of short windows: a first look, no result")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "3", description = "of all contenders (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--only", split = ",", description = "some of: shared, stock, simple, redis, kafka, bare")
    private List<String> only = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this")
    private boolean help;

    @Mixin
    private Sizes sizes;

    @Mixin
    private Outcome outcome;

    @Spec
    private CommandSpec command;

    private final Progress progress = Bench.progress();
    private final Results results = new Results();

    @Override
    public Integer call() {
        var shared = new Sarangbang(Bench.project(), "shared", 1);
        var stock = new Sarangbang(Bench.project(), "stock", 1);
        var contenders = wanted(Stream.concat(Stream.of(shared, stock), Stream.of(Comparand.values()))
                .toList());
        Bench.checked(command, sizes, outcome);
        if (quick) {
            sizes.shorten();
            rounds = 1;
        }
        try {
            for (int round = 1; round <= rounds; round++) {
                // Nobody is always the first, on a machine that is still cool.
                Collections.rotate(contenders, 1);
                for (var contender : contenders) {
                    measure(contender, round);
                }
            }
        } finally {
            outcome.tell(results, sizes, System.out);
            System.out.println(new Bars(sizes, shared.title(), stock.title()).verdicts(results));
        }
        return contenders.stream().map(Contender::title).allMatch(results::has) ? 0 : 1;
    }

    private List<Contender> wanted(List<Contender> all) {
        var ids = all.stream().map(Contender::id).toList();
        if (!ids.containsAll(only) || rounds < 1) {
            throw new ParameterException(
                    command.commandLine(), "--only is some of " + String.join(",", ids) + ", --rounds at least 1.");
        }
        return new ArrayList<>(all.stream()
                .filter(one -> only.isEmpty() || only.contains(one.id()))
                .toList());
    }

    /** One that cannot be started here must not cost the figures of the others; it costs the exit code. */
    private void measure(Contender contender, int round) {
        try {
            var scenarios = new ArrayList<>(SCENARIOS);
            if (round == 1) {
                scenarios.addFirst(Scenario.IDLE); // memory varies less than time
            }
            new Trial(contender, sizes, results, progress).run(scenarios, round, 1);
        } catch (RuntimeException e) {
            progress.notMeasured(contender.title(), e);
        }
    }
}
