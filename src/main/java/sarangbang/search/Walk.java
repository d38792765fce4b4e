package sarangbang.search;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import sarangbang.room.RoomId;

/** Goes back through all blocks of some rooms. */
final class Walk implements Source {

    /** Read ahead at once, of all rooms together. */
    private static final int AHEAD = 64;

    private final Blocks blocks;
    private final Position end;
    private final Map<RoomId, Deque<Header>> read = new HashMap<>();
    private final PriorityQueue<Next> next =
            new PriorityQueue<>(Comparator.comparing(Next::newest).reversed());

    /** What is next of a room. */
    private record Next(Header header, Position newest) {}

    /** @param end all of what is looked for is before it */
    Walk(Blocks blocks, Set<RoomId> rooms, Position end) {
        this.blocks = blocks;
        this.end = end;
        var start = new Header.Start(end.at(), Long.MAX_VALUE);
        readOn(rooms.stream().collect(toMap(Function.identity(), room -> start)));
    }

    @Override
    public Optional<Position> bound() {
        return Optional.ofNullable(next.peek()).map(Next::newest);
    }

    @Override
    public List<Header> next(int most) {
        var taken = new ArrayList<Header>();
        var exhausted = new HashMap<RoomId, Header.Start>();
        while (taken.size() < most && !next.isEmpty()) {
            var header = next.remove().header();
            taken.add(header);
            var room = header.key().room();
            if (!show(room)) {
                exhausted.put(room, header.start());
            }
        }
        readOn(exhausted);
        return taken;
    }

    private void readOn(Map<RoomId, Header.Start> before) {
        var left = before;
        while (!left.isEmpty()) {
            var ends = new HashMap<RoomId, Header.Start>();
            for (var header : blocks.before(left, Math.max(1, AHEAD / left.size()))) {
                read.computeIfAbsent(header.key().room(), room -> new ArrayDeque<>())
                        .add(header);
                ends.put(header.key().room(), header.start());
            }
            ends.keySet().removeIf(this::show);
            left = ends;
        }
    }

    /** A block that begins before the end may have nothing before it, at the very same time. */
    private boolean show(RoomId room) {
        var waiting = read.getOrDefault(room, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            var header = waiting.remove();
            var newest = header.newestBefore(end);
            if (newest.isPresent()) {
                next.add(new Next(header, newest.get()));
                return true;
            }
        }
        return false;
    }
}
