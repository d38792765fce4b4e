package sarangbang.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sarangbang.bench.contender.Comparand;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Sarangbang;
import sarangbang.bench.report.Results;

/** Sarangbang on both relays beside the designs of its note, and the bare limit: round by round, one after the other. */
@Command(name = "compare", description = "every design side by side on this machine", mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {
    private static final List<Scenario> SCENARIOS =
            List.of(Scenario.STORM, Scenario.W1, Scenario.W1_RATE, Scenario.W2, Scenario.W2_RATE);

    @Option(names = "--quick", description = "one round of short windows: a first look, no result")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "3", description = "of all contenders (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--only", split = ",", description = "some of: shared, stock, simple, redis, kafka, bare")
    private List<String> only = List.of();

    @Mixin
    private Sizes sizes;

    @Mixin
    private Outcome outcome;

    @Override
    public Integer call() {
        if (quick) {
            sizes.shorten();
            rounds = 1;
        }
        var results = new Results();
        var progress = Bench.progress();
        var shared = new Sarangbang(Bench.project(), "shared", 1);
        var stock = new Sarangbang(Bench.project(), "stock", 1);
        var contenders = Stream.concat(Stream.of(shared, stock), Stream.of(Comparand.values()))
                .filter(this::isWanted)
                .toList();
        for (int round = 1; round <= rounds; round++) {
            for (var contender : contenders) {
                measure(contender, round, results, progress);
            }
        }
        outcome.tell(results, sizes, System.out);
        System.out.println(new Bars(sizes, shared.title(), stock.title()).verdicts(results));
        return results.all().isEmpty() ? 1 : 0;
    }

    private boolean isWanted(Contender contender) {
        return only.isEmpty() || only.contains(contender.id());
    }

    /** One that cannot be started here must not cost the figures of the others. */
    private void measure(Contender contender, int round, Results results, Progress progress) {
        try {
            new Trial(contender, sizes, results, progress).run(SCENARIOS, round, 1);
        } catch (RuntimeException e) {
            progress.notMeasured(contender.title(), e);
        }
    }
}
