package sarangbang.gate;

/** What becomes of a frame. */
enum Ruling {
    FORWARD,
    /** The gate has done what it asked for. */
    ANSWERED,
    /** No conforming client sends it, or it asks for what is not this client's. */
    REFUSED
}
