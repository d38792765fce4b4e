package sarangbang.timeline;

import org.jspecify.annotations.Nullable;
import sarangbang.Refusal;

/** What became of a deed. */
sealed interface Outcome {

    /** @param seq of the event that made it so, now or before; null if there never was one */
    record Done(@Nullable Long seq) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
