package sarangbang.chaos;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a deed, and will not be asked again.
 *
 * @param at nanoTime
 * @param seq of the event that made it so; 0 where the answer names none
 * @param problem why it was refused, or null
 */
record Answer(Deed deed, long at, long seq, @Nullable String problem) {

    boolean isGranted() {
        return problem == null;
    }

    boolean isReceipt() {
        return isGranted() && seq > 0;
    }
}
