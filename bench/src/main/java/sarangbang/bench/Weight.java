package sarangbang.bench;

import java.util.EnumMap;
import java.util.Map;
import sarangbang.bench.contender.Running;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.report.Figure;

/** Memory in bytes, after the garbage has gone. */
record Weight(long app, long heap, long broker, boolean hasBroker, boolean isSeen) {
    private static final double KB = 1024;

    static Weight of(Running running) {
        var app = running.memory(Role.APP);
        return new Weight(
                app,
                running.heap(),
                running.memory(Role.BROKER),
                running.processes().containsKey(Role.BROKER),
                running.processes().containsKey(Role.APP));
    }

    Map<Figure, Double> since(Weight before, int connections) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        if (isSeen) {
            figures.put(Figure.APP_MEMORY, (app - before.app) / KB / connections);
            figures.put(Figure.APP_HEAP, (heap - before.heap) / KB / connections);
        }
        if (hasBroker) {
            figures.put(Figure.BROKER_MEMORY, (broker - before.broker) / KB / connections);
        }
        return figures;
    }
}
