package sarangbang.timeline;

/** Who brings on what is committed. It stands in the outbox until each of them is through with it. */
public enum Teller {
    BROADCAST,
    ALARM
}
