package sarangbang.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Deployment;
import sarangbang.bench.contender.Sarangbang;
import sarangbang.bench.report.Results;

/** Measures one Sarangbang: a stack of its own, or one that runs already. */
@Command(
        name = "./chat bench",
        description = "How much it carries, how fast, and what that costs.",
        mixinStandardHelpOptions = true,
        subcommands = Compare.class,
        sortOptions = false)
final class Bench implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "scenario",
            description = "storm, idle, w1, w1-rate, w2, w2-rate, mixed, calm, slow")
    private List<String> scenarios = List.of();

    @Option(names = "--relay", defaultValue = "shared", description = "shared or stock (${DEFAULT-VALUE})")
    private String relay;

    @Option(names = "--nodes", defaultValue = "1", description = "app nodes of the stack (${DEFAULT-VALUE})")
    private int nodes;

    @Option(names = "--url", split = ",", description = "nodes that run already, as https://chat.example.com")
    private List<URI> urls = List.of();

    @Option(names = "--token", split = ",", description = "access tokens for them, of one account or of several")
    private List<String> tokens = List.of();

    @Option(names = "--rounds", defaultValue = "1", description = "of all scenarios (${DEFAULT-VALUE})")
    private int rounds;

    @Mixin
    private Sizes sizes;

    @Mixin
    private Outcome outcome;

    @Spec
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        var results = new Results();
        new Trial(contender(), sizes, results, progress()).run(wanted(), 1, rounds);
        outcome.tell(results, sizes, System.out);
        return 0;
    }

    private List<Scenario> wanted() {
        try {
            return scenarios.isEmpty()
                    ? Scenario.ALL
                    : scenarios.stream().map(Scenario::of).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private Contender contender() {
        if (urls.isEmpty()) {
            return new Sarangbang(project(), relay, nodes);
        }
        if (tokens.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--url needs --token: POST /api/tokens makes one.");
        }
        return new Deployment(urls, tokens);
    }

    static Path project() {
        return Path.of(System.getProperty("chat.project", ".")).toAbsolutePath().normalize();
    }

    static Progress progress() {
        return new Progress(
                System.out, System.console() != null && System.console().isTerminal());
    }
}
