package sarangbang.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One room in the tables.
 *
 * @param head as the log counts it
 * @param events by seq; of a posting with its first words
 * @param messages by seq, as they are now
 * @param read how far each account has read it
 * @param topic what the room is about; {@code isArchived} whether it can only be read
 * @param threads seq of the last answer, by that of the message with which the thread begins
 */
record RoomLog(
        long head,
        SortedMap<Long, Happening> events,
        SortedMap<Long, Said> messages,
        Set<UUID> members,
        Map<UUID, Long> read,
        Map<Long, Long> threads,
        String topic,
        boolean isArchived) {

    /** As its messages make them. */
    static Map<Long, Long> threadsOf(SortedMap<Long, Said> messages) {
        Map<Long, Long> threads = new HashMap<>();
        messages.forEach((seq, said) -> {
            if (said.thread() != 0) {
                threads.merge(said.thread(), seq, Math::max);
            }
        });
        return threads;
    }

    /** Whether it has exactly the events 1 to head. */
    boolean isWhole() {
        return events.size() == head && (head == 0 || (events.firstKey() == 1 && events.lastKey() == head));
    }

    @Nullable
    Happening at(long seq) {
        return events.get(seq);
    }

    /** Of a posting, or of a message that was edited or previewed; its words are gone from the table. */
    boolean isRedacted(Happening event) {
        var message = messages.get(event.type().equals(Happening.POSTED) ? event.seq() : event.target());
        return message != null && message.deletedAt() != null;
    }

    /** Seqs of the events of a type that concern an account, rising. */
    List<Long> moves(String type, UUID subject) {
        return events.values().stream()
                .filter(event -> event.type().equals(type) && subject.equals(event.subject()))
                .map(Happening::seq)
                .toList();
    }
}
