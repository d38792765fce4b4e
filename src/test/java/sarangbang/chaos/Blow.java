package sarangbang.chaos;

import java.time.Duration;

/**
 * One fault as it was drawn: what it hits, for how long, and how it begins and ends.
 *
 * @param target two blows on the same one would undo each other
 */
record Blow(Fault fault, String target, Duration lasts, Runnable strike, Runnable heal) {
    boolean canOverlap(Blow other) {
        return !fault.wantsToBeAlone() && !other.fault.wantsToBeAlone() && !target.equals(other.target);
    }
}
