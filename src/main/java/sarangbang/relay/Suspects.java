package sarangbang.relay;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Topics that waited for their receipt when the broker said ERROR, which does not say whom it means: tried again one at
 * a time, to find out. For one thread.
 */
final class Suspects {
    private final Set<Topic> waiting = new LinkedHashSet<>();
    private @Nullable Topic onTrial;

    boolean has(Topic topic) {
        return waiting.contains(topic);
    }

    void add(Collection<Topic> topics) {
        waiting.addAll(topics);
    }

    /** @return the one on trial, if the broker can have meant no other */
    Optional<Topic> convict(List<Topic> unopened) {
        var convict = onTrial;
        if (convict == null || !unopened.equals(List.of(convict))) {
            return Optional.empty();
        }
        onTrial = null;
        return Optional.of(convict);
    }

    /** @return whether it was on trial, so that the next may be */
    boolean acquit(Topic topic) {
        boolean tried = topic == onTrial;
        onTrial = tried ? null : onTrial;
        return tried;
    }

    /** The line ended before there was a verdict. */
    void adjourn() {
        if (onTrial != null) {
            waiting.add(onTrial);
            onTrial = null;
        }
    }

    /** Those to whom nobody listens any more; they are suspects no longer. */
    List<Topic> release() {
        var released = waiting.stream().filter(Topic::isEmpty).toList();
        released.forEach(waiting::remove);
        return released;
    }

    /** The next to be tried, if none is. */
    Optional<Topic> next() {
        if (onTrial != null || waiting.isEmpty()) {
            return Optional.empty();
        }
        var next = waiting.iterator().next();
        waiting.remove(next);
        onTrial = next;
        return Optional.of(next);
    }
}
