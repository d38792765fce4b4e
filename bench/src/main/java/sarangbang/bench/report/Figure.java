package sarangbang.bench.report;

/** What is counted, in its unit. */
public enum Figure {
    DELIVERIES("deliveries/s"),
    MESSAGES("messages/s"),
    P50("p50 ms"),
    P99("p99 ms"),
    MOST("most ms"),
    APP_CPU("app µs/delivery"),
    BROKER_CPU("broker µs/delivery"),
    DATABASE_CPU("database µs/delivery"),
    GENERATOR("generator, % of a core"),
    LATENESS("sent late p99 ms"),
    MISSING("missing"),
    DOUBLED("doubled"),
    DISORDERED("out of order"),
    REFUSED("refused"),
    SECONDS("seconds to connect"),
    APP_MEMORY("app KB/connection"),
    APP_HEAP("of it heap KB"),
    BROKER_MEMORY("broker KB/connection");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
