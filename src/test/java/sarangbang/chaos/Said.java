package sarangbang.chaos;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as its events have made it. Reactions are sets: a client that read a snapshot in the middle of things knows
 * who reacted, but not surely in which order.
 *
 * @param name fingerprint of its clientId and its sender
 * @param words fingerprint of its body
 */
record Said(
        int name,
        int words,
        Set<UUID> mentions,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Map<String, Set<UUID>> reactions) {

    static Said posted(Happening event) {
        return new Said(
                Fingerprint.of(event.clientId(), event.by()), event.words(), event.mentions(), null, null, Map.of());
    }

    /** From a page of the history. */
    static Said read(JsonNode message) {
        Map<String, Set<UUID>> reactions = new HashMap<>();
        message.path("reactions").properties().forEach(one -> {
            if (!one.getValue().isEmpty()) {
                reactions.put(one.getKey(), Happening.accounts(one.getValue()));
            }
        });
        return new Said(
                Fingerprint.of(
                        message.path("clientId").asString(),
                        message.path("sender").path("id").asString()),
                Fingerprint.of(message.path("body").asString()),
                Happening.accounts(message.path("mentions")),
                time(message.path("editedAt")),
                time(message.path("deletedAt")),
                reactions);
    }

    private static @Nullable Instant time(JsonNode time) {
        return time.asStringOpt().map(Instant::parse).orElse(null);
    }

    Said edited(Happening event) {
        return new Said(name, event.words(), event.mentions(), event.at(), deletedAt, reactions);
    }

    Said deleted(Happening event) {
        return new Said(name, Fingerprint.OF_NOTHING, Set.of(), editedAt, event.at(), Map.of());
    }

    Said reacted(String emoji, UUID by, boolean on) {
        Map<String, Set<UUID>> all = new HashMap<>(reactions);
        Set<UUID> who = new HashSet<>(all.getOrDefault(emoji, Set.of()));
        if (on) {
            who.add(by);
        } else {
            who.remove(by);
        }
        all.put(emoji, who);
        all.values().removeIf(Set::isEmpty);
        return new Said(name, words, mentions, editedAt, deletedAt, all);
    }
}
