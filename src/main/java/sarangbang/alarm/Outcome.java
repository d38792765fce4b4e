package sarangbang.alarm;

/** What became of an alarm. */
enum Outcome {
    /** Somebody knows, or need not know any more. */
    DONE,
    /** Another node has it, or the database is away: that is no fault of the alarm's. */
    NOT_NOW,
    FAILED,
    REFUSED
}
