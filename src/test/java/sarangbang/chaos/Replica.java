package sarangbang.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What one client knows of one room. Its thread alone touches it until the crowd has settled. */
final class Replica {

    private final TreeMap<Long, Said> messages = new TreeMap<>();
    /** How far each account has read, as it was told. */
    private final Map<UUID, Long> read = new HashMap<>();

    private String topic = "";
    private boolean isArchived;

    private volatile long head;

    /** Seq of the last event it has. */
    long head() {
        return head;
    }

    Map<Long, Said> messages() {
        return messages;
    }

    String topic() {
        return topic;
    }

    boolean isArchived() {
        return isArchived;
    }

    Map<UUID, Long> read() {
        return read;
    }

    /** Seqs of the last messages that are not deleted. */
    List<Long> recent(int most) {
        return messages.descendingMap().entrySet().stream()
                .filter(one -> one.getValue().deletedAt() == null)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    void apply(Happening event) {
        switch (event.type()) {
            case Happening.POSTED -> messages.put(event.seq(), Said.posted(event));
            case Happening.EDITED -> messages.computeIfPresent(event.target(), (seq, said) -> said.edited(event));
            case Happening.DELETED -> messages.computeIfPresent(event.target(), (seq, said) -> said.deleted(event));
            case Happening.REACTED -> react(event, true);
            case Happening.UNREACTED -> react(event, false);
            case Happening.PINNED -> messages.computeIfPresent(event.target(), (seq, said) -> said.pinned(event.at()));
            case Happening.UNPINNED -> messages.computeIfPresent(event.target(), (seq, said) -> said.pinned(null));
            case Happening.PREVIEWED -> messages.computeIfPresent(event.target(), (seq, said) -> said.previewed(event));
            case Happening.DESCRIBED -> topic = Objects.requireNonNull(event.name());
            case Happening.ARCHIVED -> isArchived = true;
            case Happening.REOPENED -> isArchived = false;
            default -> {
                // Who comes and goes changes no message.
            }
        }
        head = Math.max(head, event.seq());
    }

    void hasRead(UUID account, long seq) {
        read.merge(account, seq, Math::max);
    }

    private void react(Happening event, boolean on) {
        var emoji = Objects.requireNonNull(event.emoji());
        messages.computeIfPresent(event.target(), (seq, said) -> said.reacted(emoji, event.by(), on));
    }

    /** Forgets everything for a fresh snapshot; what comes after {@code newHead} may be in it, and is told again. */
    void reset(Map<Long, Said> snapshot, String newTopic, boolean archived, long newHead) {
        messages.clear();
        messages.putAll(snapshot);
        topic = newTopic;
        isArchived = archived;
        head = newHead;
    }
}
