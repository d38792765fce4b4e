package sarangbang.chaos;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as its events have made it. Reactions are sets: a client that read a snapshot in the middle of things knows
 * who reacted, but not surely in which order.
 *
 * @param name fingerprint of its clientId and its sender
 * @param words fingerprint of its body
 * @param thread seq of the message that began the thread in which it answers, or 0
 * @param previews links of which it shows what is behind
 * @param files ids of what came with it, in their order
 */
record Said(
        int name,
        int words,
        long thread,
        Set<UUID> mentions,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Instant pinnedAt,
        Map<String, Set<UUID>> reactions,
        Set<String> previews,
        String files) {

    static Said posted(Happening event) {
        return new Said(
                Fingerprint.of(event.clientId(), event.by()),
                event.words(),
                event.thread(),
                event.mentions(),
                null,
                null,
                null,
                Map.of(),
                Set.of(),
                event.files());
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
                message.path("thread").asLong(0),
                Happening.accounts(message.path("mentions")),
                time(message.path("editedAt")),
                time(message.path("deletedAt")),
                time(message.path("pinnedAt")),
                reactions,
                message.path("previews")
                        .valueStream()
                        .map(preview -> preview.path("url").asString())
                        .collect(Collectors.toSet()),
                Happening.files(message));
    }

    private static @Nullable Instant time(JsonNode time) {
        return time.asStringOpt().map(Instant::parse).orElse(null);
    }

    Said edited(Happening event) {
        return new Said(
                name,
                event.words(),
                thread,
                event.mentions(),
                event.at(),
                deletedAt,
                pinnedAt,
                reactions,
                Set.of(),
                files);
    }

    Said deleted(Happening event) {
        return new Said(
                name, Fingerprint.OF_NOTHING, thread, Set.of(), editedAt, event.at(), null, Map.of(), Set.of(), "");
    }

    /** @param at null once the pin is taken away */
    Said pinned(@Nullable Instant at) {
        return deletedAt != null
                ? this
                : new Said(name, words, thread, mentions, editedAt, deletedAt, at, reactions, previews, files);
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
        return new Said(name, words, thread, mentions, editedAt, deletedAt, pinnedAt, all, previews, files);
    }

    /** Without its link it is told of a message that is deleted further on. */
    Said previewed(Happening event) {
        var all = new HashSet<>(previews);
        if (!event.body().isEmpty()) {
            all.add(event.body());
        }
        return new Said(name, words, thread, mentions, editedAt, deletedAt, pinnedAt, reactions, all, files);
    }
}
