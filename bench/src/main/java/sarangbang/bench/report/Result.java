package sarangbang.bench.report;

import java.util.Map;

/**
 * One window of one scenario.
 *
 * @param round from 1 on
 * @param trouble what a server complained of, or empty
 */
public record Result(String contender, String scenario, int round, Map<Figure, Double> figures, String trouble) {}
