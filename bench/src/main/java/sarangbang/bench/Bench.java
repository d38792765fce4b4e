package sarangbang.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sarangbang.bench.contender.AnyServer;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Deployment;
import sarangbang.bench.contender.Sarangbang;
import sarangbang.bench.load.Place;
import sarangbang.bench.report.Results;

/** Measures one Sarangbang: a stack of its own, or one that runs already. */
@Command(
        name = "./chat bench",
        description = "How much it carries, how fast, and what that costs.",
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

    @Option(names = "--socket", split = ",", description = "another server's WebSocket, as wss://chat.example.com/ws")
    private List<URI> sockets = List.of();

    @Option(names = "--topic", defaultValue = "/topic/chat-room/{room}", description = "its topic (${DEFAULT-VALUE})")
    private String topic;

    @Option(
            names = "--send",
            defaultValue = "/app/chat-room/{room}/post",
            description = "where SENDs go (${DEFAULT-VALUE}); their body is {clientId, body} and must come through")
    private String send;

    @Option(names = "--receipts", description = "it answers the receipt of a SUBSCRIBE")
    private boolean receipts;

    @Option(names = "--rounds", defaultValue = "1", description = "of all scenarios (${DEFAULT-VALUE})")
    private int rounds;

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

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        var wanted = wanted();
        var contender = contender();
        checked(command, sizes, outcome);
        var results = new Results();
        try {
            new Trial(contender, sizes, results, progress()).run(wanted, 1, rounds);
        } finally {
            outcome.tell(results, sizes, System.out);
        }
        return 0;
    }

    static void checked(CommandSpec command, Sizes sizes, Outcome outcome) {
        try {
            sizes.check();
            outcome.check();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
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
        if (!sockets.isEmpty()) {
            require(sockets, "wss?", "--socket is a WebSocket's address, as wss://chat.example.com/ws");
            return new AnyServer(sockets, tokens, new Place.Dialect(topic, send, receipts));
        }
        if (!urls.isEmpty()) {
            require(urls, "https?", "--url is a node's address, as https://chat.example.com");
            return new Deployment(urls, tokens);
        }
        if (rounds < 1 || nodes < 1 || !Set.of("shared", "stock").contains(relay)) {
            throw new ParameterException(
                    command.commandLine(), "--relay is shared or stock, --nodes and --rounds are at least 1.");
        }
        return new Sarangbang(project(), relay, nodes);
    }

    private void require(List<URI> addresses, String scheme, String meaning) {
        if (!addresses.stream()
                .allMatch(one -> String.valueOf(one.getScheme()).matches(scheme) && one.getHost() != null)) {
            throw new ParameterException(command.commandLine(), meaning + ".");
        }
        if (tokens.isEmpty() && !urls.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--url needs --token: POST /api/tokens makes one.");
        }
    }

    static Path project() {
        return Path.of(System.getProperty("chat.project", ".")).toAbsolutePath().normalize();
    }

    static Progress progress() {
        return new Progress(
                System.out, System.console() != null && System.console().isTerminal());
    }
}
