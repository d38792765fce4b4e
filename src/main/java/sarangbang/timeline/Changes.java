package sarangbang.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch of deeds leaves to be written. */
final class Changes {

    private final List<Entry> entries = new ArrayList<>();
    private final List<MessageRow> posted = new ArrayList<>();
    private final Map<Spot, MessageRow> firstWords = new LinkedHashMap<>();
    private final Map<Spot, MessageRow> changed = new LinkedHashMap<>();
    private final Set<Reaction.Key> touched = new LinkedHashSet<>();

    void happened(Entry entry) {
        entries.add(entry);
    }

    void posted(MessageRow row) {
        posted.add(row);
    }

    void edited(MessageRow before, MessageRow after) {
        if (before.edited() == null) {
            firstWords.put(before.spot(), before);
        }
        changed.put(after.spot(), after);
    }

    void deleted(MessageRow after) {
        changed.put(after.spot(), after);
    }

    void touched(Reaction.Key reaction) {
        touched.add(reaction);
    }

    /** In the order in which they happened. */
    List<Entry> entries() {
        return entries;
    }

    List<MessageRow> posted() {
        return posted;
    }

    /** Messages edited for the first time, as they were until then. */
    Collection<MessageRow> firstWords() {
        return firstWords.values();
    }

    /** Messages edited or deleted, as they are now. */
    Collection<MessageRow> changed() {
        return changed.values();
    }

    List<Spot> deleted() {
        return changed.values().stream()
                .filter(row -> row.deleted() != null)
                .map(MessageRow::spot)
                .toList();
    }

    /** Reactions that were added or taken back. */
    Set<Reaction.Key> touchedReactions() {
        return touched;
    }
}
