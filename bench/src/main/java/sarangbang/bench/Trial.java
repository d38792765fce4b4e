package sarangbang.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sarangbang.bench.contender.Contender;
import sarangbang.bench.contender.Running;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.load.Gathering;
import sarangbang.bench.load.Storm;
import sarangbang.bench.report.Figure;
import sarangbang.bench.report.Result;
import sarangbang.bench.report.Results;

/** One contender, started once, in one scenario after the other. */
final class Trial {
    private static final int ROOMS_EACH = 3; // in a storm
    private static final int FORERUNNERS = 50; // before a storm: classes are loaded, pools are filled
    private static final Duration REST = Duration.ofSeconds(5);
    private static final double MICROS_IN_MILLI = 1000;

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
        try (var running = contender.start(sizes.allRooms())) {
            var stop = new Thread(running::close);
            Runtime.getRuntime().addShutdownHook(stop); // Ctrl-C leaves nothing behind
            for (int round = firstRound; round < firstRound + rounds; round++) {
                for (var scenario : scenarios) {
                    var result = scenario.isStorm() ? storm(running, scenario, round) : talk(running, scenario, round);
                    results.add(result);
                    progress.done(result);
                }
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private Result storm(Running running, Scenario scenario, int round) {
        var clients = scenario == Scenario.IDLE ? sizes.idlers() : sizes.clients();
        new Storm(running.place(), FORERUNNERS, ROOMS_EACH).close();
        progress.rest(REST);
        var before = Weight.of(running);
        progress.say(contender.title(), scenario.title(sizes));
        try (var storm = new Storm(running.place(), clients, ROOMS_EACH)) {
            var figures = new EnumMap<Figure, Double>(Figure.class);
            if (running.place().receipts()) {
                figures.put(Figure.SECONDS, storm.seconds());
            }
            progress.rest(REST);
            figures.putAll(Weight.of(running).since(before, clients));
            return result(scenario, round, figures, "");
        } finally {
            progress.rest(REST);
        }
    }

    private Result talk(Running running, Scenario scenario, int round) {
        try (var gathering = Gathering.of(running.place(), scenario.groups(sizes))) {
            gathering.talk();
            progress.watch(contender.title() + " · " + scenario.title(sizes), sizes.warmUp(), gathering);
            var cpu = running.cpu();
            var own = gathering.cpu();
            gathering.clear();
            progress.watch(contender.title() + " · " + scenario.title(sizes), sizes.window(), gathering);
            var counted = gathering.read();
            var figures = new EnumMap<Figure, Double>(Figure.class);
            figures.putAll(perDelivery(cpu, running.cpu(), counted.delivered()));
            figures.put(Figure.GENERATOR, (gathering.cpu() - own) / 1e7 / counted.seconds());
            figures.put(Figure.DELIVERIES, counted.delivered() / counted.seconds());
            figures.put(Figure.MESSAGES, counted.sent() / counted.seconds());
            figures.put(Figure.P50, counted.latency().getValueAtPercentile(50) / MICROS_IN_MILLI);
            figures.put(Figure.P99, counted.latency().getValueAtPercentile(99) / MICROS_IN_MILLI);
            figures.put(Figure.MOST, counted.latency().getMaxValue() / MICROS_IN_MILLI);
            figures.put(Figure.MISSING, (double) gathering.stop());
            var all = gathering.read();
            figures.put(Figure.DOUBLED, (double) all.doubled());
            figures.put(Figure.DISORDERED, (double) all.disordered());
            return result(scenario, round, figures, gathering.trouble());
        }
    }

    private Result result(Scenario scenario, int round, Map<Figure, Double> figures, String trouble) {
        return new Result(contender.title(), scenario.title(sizes), round, figures, trouble);
    }

    private static Map<Figure, Double> perDelivery(Map<Role, Long> before, Map<Role, Long> after, long deliveries) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        after.forEach((role, micros) ->
                figures.put(cpuOf(role), (micros - before.get(role)) / (double) Math.max(1, deliveries)));
        return figures;
    }

    private static Figure cpuOf(Role role) {
        return switch (role) {
            case APP -> Figure.APP_CPU;
            case BROKER -> Figure.BROKER_CPU;
            case DATABASE -> Figure.DATABASE_CPU;
        };
    }
}
