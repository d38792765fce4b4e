package sarangbang.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The previews that messages have by now, in the middle of a batch. */
final class Showing {

    private static final int MOST = 3;

    private final Map<Spot, List<PreviewRow>> shown = new HashMap<>();

    Showing(List<PreviewRow> before) {
        before.forEach(this::add);
    }

    void add(PreviewRow row) {
        shown.computeIfAbsent(row.message(), message -> new ArrayList<>()).add(row);
    }

    void forget(Spot message) {
        shown.remove(message);
    }

    /** The seq under which the message has one of this link. */
    Optional<Long> seqOf(Spot message, String url) {
        return of(message).stream()
                .filter(row -> row.preview().url().equals(url))
                .map(PreviewRow::seq)
                .findFirst();
    }

    boolean hasRoomAt(Spot message) {
        return of(message).size() < MOST;
    }

    private List<PreviewRow> of(Spot message) {
        return shown.getOrDefault(message, List.of());
    }
}
