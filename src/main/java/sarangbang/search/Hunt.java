package sarangbang.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Utterance;
import sarangbang.timeline.Utterances;

/**
 * One search. It first goes back through the newest blocks, where common words are found at once; what is not common the
 * index finds. What is in most blocks, and yet nowhere together, it goes on to look for on the way back: the index would
 * have to give them all. Whatever may match is looked at in the order of time, as soon as nothing newer can come any more. It never
 * does more than a certain amount: then it gives what it has, and where to go on.
 */
final class Hunt {

    private static final int FIRST_STEP = 4;
    private static final int LONGEST_STEP = 64;
    /** More than one of so many blocks that may hold it, and the index would give too many. */
    private static final int SELDOM = 8;

    private final Sought sought;
    private final int limit;
    private final SearchSettings settings;
    private final Blocks blocks;
    private final Signature signature;
    private final Suspects suspects;
    private final Set<Block.Key> known = new HashSet<>();
    private int suspected;

    Hunt(Sought sought, int limit, SearchSettings settings, Blocks blocks, Utterances utterances) {
        this.sought = sought;
        this.limit = limit;
        this.settings = settings;
        this.blocks = blocks;
        this.signature = sought.signature();
        this.suspects = new Suspects(sought, limit + 1, utterances);
    }

    /** @param next before which to go on; null if there is no more */
    record Found(List<Spot> spots, @Nullable Position next) {}

    /** @param fresh what is in no block yet, or not as it is now */
    Found find(Collection<Utterance> fresh) {
        fresh.forEach(suspects::add);
        var walk = new Walk(blocks, sought.rooms(), sought.end());
        var left = follow(walk, settings.walked());
        if (left != null && !suspects.isDone()) {
            left = isSeldom() ? followIndex(left.next()) : follow(walk, settings.blocks());
        }
        return told(left);
    }

    private boolean isSeldom() {
        return !signature.isEmpty() && SELDOM * suspected <= known.size();
    }

    private @Nullable Position followIndex(Position end) {
        // Of each room one block may begin before the end and go past it: they are begun with each time.
        int most = sought.rooms().size() + settings.blocks();
        return follow(new Candidates(blocks, sought, end, most, known), most);
    }

    /** @return of what is left nothing is after this; null if nothing is left */
    private @Nullable Position follow(Source source, int most) {
        int left = most;
        int step = FIRST_STEP;
        while (true) {
            var bound = source.bound().filter(sought::reaches).orElse(null);
            suspects.lookAtThoseAfter(bound);
            if (bound == null || suspects.isDone() || left == 0) {
                return bound;
            }
            var next = source.next(Math.min(step, left));
            if (next.isEmpty()) {
                return bound;
            }
            lookInto(next);
            left -= next.size();
            step = Math.min(2 * step, LONGEST_STEP);
        }
    }

    private void lookInto(List<Header> headers) {
        var keys = headers.stream().map(Header::key).toList();
        known.addAll(keys);
        var places = signature.isEmpty() ? Map.<Block.Key, Long>of() : blocks.places(signature, keys);
        for (var header : headers) {
            long there = signature.isEmpty() ? -1 : places.getOrDefault(header.key(), 0L);
            suspected += there == 0 ? 0 : 1;
            header.at(there, sought.end()).forEach(suspects::add);
        }
    }

    private Found told(@Nullable Position left) {
        var found = suspects.found();
        var spots = found.stream().limit(limit).map(Position::spot).toList();
        if (found.size() > limit) {
            return new Found(spots, found.get(limit - 1));
        }
        if (suspects.isDone()) {
            return new Found(spots, suspects.lookedAtUpTo(left != null));
        }
        return new Found(spots, left == null ? null : left.next());
    }
}
