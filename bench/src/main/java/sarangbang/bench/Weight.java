package sarangbang.bench;

import java.util.EnumMap;
import java.util.Map;
import sarangbang.bench.contender.Running;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.report.Figure;

/**
 * Memory that is in use, in bytes. Of Java heaps only what lives there: how much of a heap is in RAM says more about
 * the collector than about what is needed.
 */
record Weight(long outsideHeap, long heap, long broker, boolean hasBroker, boolean isSeen) {
    private static final double KB = 1024;

    static Weight of(Running running) {
        var outsideHeap = running.memoryOutsideHeap(Role.APP);
        return new Weight(
                outsideHeap,
                running.heap(),
                running.memoryOutsideHeap(Role.BROKER),
                running.processes().containsKey(Role.BROKER),
                running.processes().containsKey(Role.APP));
    }

    Map<Figure, Double> since(Weight before, int connections) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        if (isSeen) {
            figures.put(Figure.APP_MEMORY, (outsideHeap + heap - before.outsideHeap - before.heap) / KB / connections);
            figures.put(Figure.APP_HEAP, (heap - before.heap) / KB / connections);
        }
        if (hasBroker) {
            figures.put(Figure.BROKER_MEMORY, (broker - before.broker) / KB / connections);
        }
        return figures;
    }
}
