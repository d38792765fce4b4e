package sarangbang.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Ends;
import sarangbang.bench.contender.Running;
import sarangbang.bench.load.Gathering;
import sarangbang.bench.load.Storm;
import sarangbang.bench.report.Figure;
import sarangbang.bench.report.Result;
import sarangbang.bench.report.Results;

/** One contender, started once, in one scenario after the other. */
final class Trial {
    private static final int ROOMS_EACH = 3; // in a storm
    private static final int FORERUNNERS = 50;
    private static final Duration REST = Duration.ofSeconds(4);
    private static final Duration TO_FORGET = Duration.ofSeconds(12); // what a server keeps of whoever has gone
    private static final double BUSY = 80; // % of a core: from here on it may be the generator that is measured

    private final Contender contender;
    private final Sizes sizes;
    private final Results results;
    private final Progress progress;

    Trial(Contender contender, Sizes sizes, Results results, Progress progress) {
        this.contender = contender;
        this.sizes = sizes;
        this.results = results;
        this.progress = progress;
    }

    void run(List<Scenario> scenarios, int firstRound, int rounds) {
        progress.say(contender.title(), "starting");
        var ends = new Ends();
        var hook = new Thread(ends::close);
        Runtime.getRuntime().addShutdownHook(hook); // Ctrl-C leaves nothing behind
        try (ends) {
            var running = contender.start(sizes.roomsFor(scenarios), ends);
            if (!scenarios.stream().allMatch(Scenario::isStorm)) {
                warmUp(running);
            }
            for (int round = firstRound; round < firstRound + rounds; round++) {
                for (var scenario : scenarios) {
                    var result = scenario.isStorm() ? storm(running, scenario, round) : talk(running, scenario, round);
                    results.add(result);
                    progress.done(result);
                }
            }
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** What is measured first would otherwise be code that is not compiled yet. */
    private void warmUp(Running running) {
        for (var scenario : List.of(Scenario.W1, Scenario.W2)) {
            try (var gathering = Gathering.of(running.place(), scenario.groups(sizes))) {
                gathering.open();
                gathering.talk();
                progress.watch(contender.title() + " · warming up", sizes.warmUp(), gathering);
                gathering.shut();
                gathering.missing();
            }
        }
    }

    private Result storm(Running running, Scenario scenario, int round) {
        var clients = scenario == Scenario.IDLE ? sizes.idlers() : sizes.clients();
        progress.say(contender.title(), scenario.title(sizes));
        // A storm on code that is warm; but memory of who has gone, which pools keep, would hide what comes.
        new Storm(running.place(), scenario == Scenario.STORM ? clients : FORERUNNERS, ROOMS_EACH).close();
        progress.rest(TO_FORGET);
        var before = Weight.of(running);
        try (var storm = new Storm(running.place(), clients, ROOMS_EACH)) {
            var figures = new EnumMap<Figure, Double>(Figure.class);
            if (running.place().dialect().receipts()) {
                figures.put(Figure.SECONDS, storm.seconds());
            }
            progress.rest(REST);
            if (scenario == Scenario.IDLE) {
                figures.putAll(Weight.of(running).since(before, clients));
            }
            var trouble = storm.lost() == 0 ? "" : storm.lost() + " were put out though they did nothing";
            return new Result(contender.title(), scenario.title(sizes), round, figures, trouble);
        } finally {
            progress.rest(REST);
        }
    }

    private Result talk(Running running, Scenario scenario, int round) {
        try (var gathering = Gathering.of(running.place(), scenario.groups(sizes))) {
            var title = contender.title() + " · " + scenario.title(sizes);
            gathering.open();
            gathering.talk();
            progress.watch(title, sizes.warmUp(), gathering);
            var cpu = running.cpu();
            var own = gathering.cpu();
            gathering.open();
            progress.watch(title, sizes.window(), gathering);
            gathering.shut();
            var spent = running.cpu();
            var generator = gathering.cpu() - own;
            var missing = gathering.missing();
            var counted = gathering.read();
            Map<Figure, Double> figures = Talking.figures(counted, missing, generator);
            if (running.isAlive()) {
                figures.putAll(Talking.cpu(cpu, spent, counted.delivered()));
            }
            return new Result(
                    contender.title(), scenario.title(sizes), round, figures, trouble(running, gathering, figures));
        }
    }

    private static String trouble(Running running, Gathering gathering, Map<Figure, Double> figures) {
        if (!running.isAlive()) {
            return "one of its processes has ended";
        }
        return gathering.trouble().isEmpty() && figures.get(Figure.GENERATOR) > BUSY
                ? "the load generator had no more to give"
                : gathering.trouble();
    }
}
