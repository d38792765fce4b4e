package sarangbang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocks that have a signature, found by the index. */
final class Candidates implements Source {

    private final PriorityQueue<Next> next =
            new PriorityQueue<>(Comparator.comparing(Next::newest).reversed());
    /** What the index found beyond those that were asked for is not after this. */
    private final @Nullable Position rest;

    private record Next(Header header, Position newest) {}

    /**
     * @param most how many; no fewer than there are rooms, of each of which one may begin before the end and go past it
     * @param known that have been looked at
     */
    Candidates(Blocks blocks, Sought sought, Position end, int most, Set<Block.Key> known) {
        var signature = sought.signature().in(sought.rooms());
        var found = blocks.having(signature, sought.rooms(), new Span(sought.start(), end.at()), most);
        for (var header : found) {
            if (!known.contains(header.key())) {
                header.newestBefore(end).ifPresent(newest -> next.add(new Next(header, newest)));
            }
        }
        rest = found.size() < most ? null : after(found.getLast());
    }

    /** By the order in which the index's blocks are asked for. */
    private static Position after(Header last) {
        return new Position(last.until(), last.key().room(), last.key().first());
    }

    @Override
    public Optional<Position> bound() {
        return isKnown() ? Optional.of(next.element().newest()) : Optional.ofNullable(rest);
    }

    /** Whether nothing that was not asked for can come before the next. */
    private boolean isKnown() {
        var here = next.peek();
        return here != null && (rest == null || rest.isBefore(here.newest()));
    }

    @Override
    public List<Header> next(int most) {
        var taken = new ArrayList<Header>();
        while (taken.size() < most && isKnown()) {
            taken.add(next.remove().header());
        }
        return taken;
    }
}
