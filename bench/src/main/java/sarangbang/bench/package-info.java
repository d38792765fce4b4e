/** {@code ./chat bench}: what is measured, on whom, how often, and what is told of it. */
package sarangbang.bench;
