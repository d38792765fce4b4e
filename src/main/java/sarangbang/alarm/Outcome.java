package sarangbang.alarm;

/** What became of an alarm. */
enum Outcome {
    /** Somebody knows, or need not know any more. */
    DONE,
    /** They have the house open just now. If they go without having read it, it is brought again. */
    PUT_ASIDE,
    /** Another node has it, or the database is away: that is no fault of the alarm's. */
    NOT_NOW,
    FAILED,
    REFUSED
}
