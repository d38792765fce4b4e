package sarangbang.bench.contender;

/** A design that is measured. */
public interface Contender {
    /** One word. */
    String id();

    String title();

    /**
     * @param rooms that guests will need
     * @param ends gets what stops it again, also if it does not come up
     */
    Running start(int rooms, Ends ends);
}
