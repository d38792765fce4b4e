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
    private final List<PreviewRow> shown = new ArrayList<>();

    void happened(Entry entry) {
        entries.add(entry);
    }

    void posted(MessageRow row) {
        posted.add(row);
    }

    void losesFirstWords(MessageRow before) {
        firstWords.put(before.spot(), before);
    }

    void changed(MessageRow after) {
        changed.put(after.spot(), after);
    }

    void touched(Reaction.Key reaction) {
        touched.add(reaction);
    }

    void shown(PreviewRow preview) {
        shown.add(preview);
    }

    /** In the order in which they happened. */
    List<Entry> entries() {
        return entries;
    }

    List<MessageRow> posted() {
        return posted;
    }

    List<MessageRow> withFiles() {
        return posted.stream().filter(row -> !row.files().isEmpty()).toList();
    }

    List<MessageRow> answers() {
        return posted.stream().filter(row -> row.root() != null).toList();
    }

    /** Messages edited for the first time, as they were until then. */
    Collection<MessageRow> firstWords() {
        return firstWords.values();
    }

    /** Messages that something happened to, as they are now. */
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

    /** Previews that were told. */
    List<PreviewRow> shown() {
        return shown;
    }
}
