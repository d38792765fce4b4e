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
 * index finds. Whatever may match is looked at in the order of time, as soon as nothing newer can come any more. It never
 * does more than a certain amount: then it gives what it has, and where to go on.
 */
final class Hunt {

    private static final int FIRST_STEP = 4;
    private static final int LONGEST_STEP = 64;

    private final Sought sought;
    private final int limit;
    private final SearchSettings settings;
    private final Blocks blocks;
    private final Signature signature;
    private final Suspects suspects;
    private final Set<Block.Key> known = new HashSet<>();

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
        // Of each room one block may begin before the end and go past it: they are begun with each time.
        int most = sought.rooms().size() + settings.blocks();
        var left = follow(walk, settings.walked());
        if (left != null && !suspects.isDone()) {
            var source = signature.isEmpty() ? walk : new Candidates(blocks, sought, left.next(), most, known);
            left = follow(source, most);
        }
        return told(left);
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
