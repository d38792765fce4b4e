package sarangbang.search;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.room.RoomId;
import sarangbang.timeline.Extent;
import sarangbang.timeline.Timeline;
import sarangbang.timeline.Utterance;
import sarangbang.timeline.Utterances;

/** Brings rooms into the blocks, a step at a time: what of their log was not read yet is, and the blocks it changes are made anew. */
@Component
class Indexing {

    private static final int EVENTS_IN_A_STEP = 2_048;
    private static final int BLOCKS_IN_A_STEP = 64;
    /** Between two of the database's answers no more than it waits for. */
    private static final int BLOCKS_AT_ONCE = 8;

    private static final int ROOMS_AT_ONCE = 1_000;
    /** A block is made when it is full, and not for each of its messages; unless the room has come to rest. */
    private static final Duration REST = Duration.ofMinutes(10);

    private final Utterances utterances;
    private final Timeline timeline;
    private final Progress progress;
    private final Blocks blocks;

    Indexing(Utterances utterances, Timeline timeline, Progress progress, Blocks blocks) {
        this.utterances = utterances;
        this.timeline = timeline;
        this.progress = progress;
        this.blocks = blocks;
    }

    /** Rooms that should go on now, those with the least to do first; none while another node is at it. */
    @Transactional
    public List<RoomId> due() {
        if (!progress.takeTurn()) {
            return List.of();
        }
        var done = progress.all();
        return utterances.extents().stream()
                .filter(room -> isDue(room, left(room, done)))
                .sorted(Comparator.comparingLong(room -> left(room, done)))
                .limit(ROOMS_AT_ONCE)
                .map(Extent::room)
                .toList();
    }

    private static long left(Extent room, Map<RoomId, Long> done) {
        return room.head() - done.getOrDefault(room.room(), 0L);
    }

    private static boolean isDue(Extent room, long left) {
        return left >= Block.LENGTH || (left > 0 && room.quiet().compareTo(REST) > 0);
    }

    /** @return how many events it has gone on; empty if another node is at it */
    @Transactional
    public Optional<Long> step(RoomId room) {
        if (!progress.takeTurn()) {
            return Optional.empty();
        }
        long done = progress.of(Set.of(room)).getOrDefault(room, 0L);
        long end = Math.min(timeline.head(room), done + EVENTS_IN_A_STEP);
        var changed = new LinkedHashSet<Long>();
        for (var touch : utterances.touches(room, done, end)) {
            changed.add(Block.numberOf(touch.message()));
            if (changed.size() > BLOCKS_IN_A_STEP) {
                changed.removeLast();
                end = touch.seq() - 1;
                break;
            }
        }
        changed.stream().gather(Gatherers.windowFixed(BLOCKS_AT_ONCE)).forEach(some -> make(room, some));
        progress.move(room, end);
        return Optional.of(end - done);
    }

    private void make(RoomId room, List<Long> numbers) {
        var firsts = numbers.stream().map(number -> number * Block.LENGTH).toList();
        Map<Long, List<Utterance>> said = utterances.in(room, firsts, Block.LENGTH).stream()
                .collect(groupingBy(one -> Block.numberOf(one.spot().seq())));
        var made = new ArrayList<Block>();
        var emptied = new ArrayList<Block.Key>();
        for (long number : numbers) {
            var key = new Block.Key(room, number);
            var words = said.get(number);
            if (words == null) {
                emptied.add(key);
            } else {
                made.add(new Block(key, words));
            }
        }
        if (!made.isEmpty()) {
            blocks.put(made);
        }
        if (!emptied.isEmpty()) {
            blocks.remove(emptied);
        }
    }
}
