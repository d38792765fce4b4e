package sarangbang.search;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Message;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Timeline;
import sarangbang.timeline.Utterance;
import sarangbang.timeline.Utterances;

/**
 * Searches for somebody. All that an answer says is of one moment, membership too: who is removed finds nothing from then
 * on, and what is deleted or edited is not found by the words it had, whatever is in the blocks.
 */
@Component
@EnableConfigurationProperties(SearchSettings.class)
class Finder {

    /** Events that are in no block yet, of all rooms together; of each at the least what the indexer may leave. */
    private static final int MOST_FRESH = 4_000;

    private static final int LEAST_FRESH_OF_ONE = Block.LENGTH;
    private static final int MOST_FRESH_LETTERS = 4_000_000;

    private final Interpreter interpreter;
    private final Timeline timeline;
    private final Utterances utterances;
    private final Progress progress;
    private final Blocks blocks;
    private final SearchSettings settings;

    Finder(
            Interpreter interpreter,
            Timeline timeline,
            Utterances utterances,
            Progress progress,
            Blocks blocks,
            SearchSettings settings) {
        this.interpreter = interpreter;
        this.timeline = timeline;
        this.utterances = utterances;
        this.progress = progress;
        this.blocks = blocks;
        this.settings = settings;
    }

    /**
     * @param messages the newest first
     * @param next what to give as {@code before} to go on, though there be nothing more; null at the end
     * @param complete false while there is something older that cannot be found yet
     */
    record Found(List<Message> messages, @Nullable String next, boolean complete) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found find(Asked asked, AccountId searcher, int limit) {
        var sought = interpreter.sought(asked.question(), searcher, asked.zone(), asked.room(), asked.end());
        if (sought.rooms().isEmpty()) {
            return new Found(List.of(), null, true);
        }
        blocks.plan();
        var left = left(sought.rooms());
        int mostEach = Math.max(LEAST_FRESH_OF_ONE, MOST_FRESH / Math.max(1, left.size()));
        var fresh = left.isEmpty()
                ? List.<Utterance>of()
                : utterances.since(left.after(), mostEach, MOST_FRESH, MOST_FRESH_LETTERS);
        var hunted = new Hunt(sought, limit, settings, blocks, utterances).find(fresh);
        var next = hunted.next();
        return new Found(
                whole(hunted.spots()), next == null ? null : next.text(), left.longest() <= mostEach && isAll(fresh));
    }

    /** Whether none was left out because they were too many. */
    private static boolean isAll(List<Utterance> fresh) {
        return fresh.size() < MOST_FRESH
                && fresh.stream().mapToLong(said -> said.body().length()).sum() < MOST_FRESH_LETTERS;
    }

    /** What of some rooms is in no block yet: for each room after which seq, and how much it is at the most. */
    private record Left(Map<RoomId, Long> after, long longest) {

        int size() {
            return after.size();
        }

        boolean isEmpty() {
            return after.isEmpty();
        }
    }

    private Left left(Set<RoomId> rooms) {
        var done = progress.of(rooms);
        var after = new HashMap<RoomId, Long>();
        long longest = 0;
        for (var head : timeline.heads(rooms).entrySet()) {
            long from = done.getOrDefault(head.getKey(), 0L);
            long left = head.getValue().seq() - from;
            if (left > 0) {
                after.put(head.getKey(), from);
                longest = Math.max(longest, left);
            }
        }
        return new Left(after, longest);
    }

    private List<Message> whole(List<Spot> spots) {
        var messages = timeline.at(spots).stream()
                .collect(toMap(message -> new Spot(message.room(), message.seq()), Function.identity()));
        return spots.stream()
                .map(spot -> Objects.requireNonNull(messages.get(spot)))
                .toList();
    }
}
