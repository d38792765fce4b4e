/** Figures, and how they are told: as a table, as JSON, as a chart. */
package sarangbang.bench.report;
