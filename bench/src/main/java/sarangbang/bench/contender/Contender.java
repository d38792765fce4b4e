package sarangbang.bench.contender;

/** A design that is measured. */
public interface Contender {
    /** One word. */
    String id();

    String title();

    /** @param rooms that guests will need */
    Running start(int rooms);
}
