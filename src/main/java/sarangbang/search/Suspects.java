package sarangbang.search;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Utterance;
import sarangbang.timeline.Utterances;

/** Messages that may be what is looked for, and those of them that are: looked at one after the other, the newest first. */
final class Suspects {

    /** What it may cost: so much for each that is read, one for each that was, and more for long words in long ones. */
    private static final long MOST_SPENT = 20_000;

    private static final int FOR_READING = 10;
    private static final int TOGETHER = 32;

    private final Sought sought;
    private final int enough;
    private final Utterances utterances;
    private final TreeSet<Position> waiting = new TreeSet<>(Comparator.reverseOrder());
    private final Map<Spot, Utterance> fresh = new HashMap<>();
    private final List<Position> found = new ArrayList<>();
    private @Nullable Position last;
    private long spent;

    Suspects(Sought sought, int enough, Utterances utterances) {
        this.sought = sought;
        this.enough = enough;
        this.utterances = utterances;
    }

    /** One that is read already. */
    void add(Utterance said) {
        fresh.put(said.spot(), said);
        add(Position.of(said));
    }

    void add(Position position) {
        if (sought.reaches(position)) {
            waiting.add(position);
        }
    }

    /** @param bound what is not after it has to wait: something newer may still come; null if nothing may */
    void lookAtThoseAfter(@Nullable Position bound) {
        while (!isDone() && isAnyAfter(bound)) {
            var next = new ArrayList<Position>();
            while (next.size() < TOGETHER && isAnyAfter(bound)) {
                next.add(waiting.removeFirst());
            }
            lookAt(next);
        }
    }

    private boolean isAnyAfter(@Nullable Position bound) {
        return !waiting.isEmpty() && (bound == null || bound.isBefore(waiting.first()));
    }

    private void lookAt(List<Position> some) {
        var unread = some.stream()
                .map(Position::spot)
                .filter(spot -> !fresh.containsKey(spot))
                .toList();
        var read = unread.isEmpty() ? Map.<Spot, Utterance>of() : byPlace(utterances.at(unread));
        for (var one : some) {
            var said = fresh.containsKey(one.spot()) ? fresh.get(one.spot()) : read.get(one.spot());
            if (said != null && isIt(said)) {
                found.add(one);
            }
        }
        spent += (long) FOR_READING * unread.size();
        last = some.getLast();
    }

    private static Map<Spot, Utterance> byPlace(List<Utterance> said) {
        return said.stream().collect(toMap(Utterance::spot, Function.identity()));
    }

    private boolean isIt(Utterance said) {
        spent += 1 + sought.cost(said);
        return sought.isMet(said);
    }

    /** Whether there are enough, or it has cost enough. */
    boolean isDone() {
        return found.size() >= enough || spent >= MOST_SPENT;
    }

    /** Those that are it, the newest first. */
    List<Position> found() {
        return found;
    }

    /** All before which were looked at; null if there is nothing behind it. */
    @Nullable
    Position lookedAtUpTo(boolean isMoreToCome) {
        return waiting.isEmpty() && !isMoreToCome ? null : last;
    }
}
