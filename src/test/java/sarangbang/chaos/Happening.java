package sarangbang.chaos;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a room, read from the wire or from the table; both give the same fingerprints.
 *
 * @param body words of a posting or of an edit, link of a preview, or ""
 * @param target seq of the message that it happened to, or 0
 * @param subject who joined, left or was appointed
 * @param name that the room has from then on; or its topic, or the role of who was appointed
 * @param thread of a posting: seq of the message that began the thread in which it answers, or 0
 * @param files ids of what came with a posting, in their order
 */
record Happening(
        long seq,
        String type,
        UUID by,
        Instant at,
        @Nullable String clientId,
        String body,
        Set<UUID> mentions,
        long target,
        @Nullable String emoji,
        @Nullable UUID subject,
        @Nullable String name,
        long thread,
        String files) {

    static final String POSTED = "message.posted";
    static final String EDITED = "message.edited";
    static final String DELETED = "message.deleted";
    static final String REACTED = "reaction.added";
    static final String UNREACTED = "reaction.removed";
    static final String PINNED = "message.pinned";
    static final String UNPINNED = "message.unpinned";
    static final String PREVIEWED = "message.previewed";
    static final String JOINED = "member.joined";
    static final String LEFT = "member.left";
    static final String APPOINTED = "member.appointed";
    static final String DESCRIBED = "room.described";
    static final String ARCHIVED = "room.archived";
    static final String REOPENED = "room.reopened";

    static Happening read(JsonNode json) {
        var posted = json.path("message");
        var words = posted.isMissingNode() ? json : posted;
        return new Happening(
                json.path("seq").asLong(),
                json.path("type").asString(),
                UUID.fromString(json.path("by").asString()),
                Instant.parse(json.path("at").asString()),
                posted.path("clientId").asStringOpt().orElse(null),
                words.path("body")
                        .asStringOpt()
                        .or(() -> json.path("preview").path("url").asStringOpt())
                        .orElse(""),
                accounts(words.path("mentions")),
                json.path("target").asLong(0),
                json.path("emoji").asStringOpt().orElse(null),
                json.path("account")
                        .path("id")
                        .asStringOpt()
                        .map(UUID::fromString)
                        .orElse(null),
                Stream.of("name", "topic", "role")
                        .flatMap(field -> json.path(field).asStringOpt().stream())
                        .findFirst()
                        .orElse(null),
                posted.path("thread").asLong(0),
                files(posted));
    }

    static String files(JsonNode message) {
        return message.path("files")
                .valueStream()
                .map(file -> file.path("id").asString())
                .collect(Collectors.joining(","));
    }

    static Set<UUID> accounts(JsonNode ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> accounts = new HashSet<>();
        ids.forEach(id -> accounts.add(UUID.fromString(id.asString())));
        return accounts;
    }

    /** All that makes it this event and no other, but for the words, which a deletion takes away. */
    int identity() {
        return Fingerprint.of(type, by, clientId, target, emoji, subject, name);
    }

    int words() {
        return Fingerprint.of(body);
    }

    /** Identity of the event that a posting makes. */
    static int posting(UUID by, String clientId) {
        return Fingerprint.of(POSTED, by, clientId, 0, null, null, null);
    }

    /** @param emoji of a reaction; null for all else */
    static int touching(String type, UUID by, long target, @Nullable String emoji) {
        return Fingerprint.of(type, by, null, target, emoji, null, null);
    }

    /** What an owner makes of the room: see {@code name} and {@code subject}. */
    static int keeping(String type, UUID by, @Nullable UUID subject, @Nullable String name) {
        return Fingerprint.of(type, by, null, 0, null, subject, name);
    }

    static int moving(String type, UUID by, UUID subject) {
        return Fingerprint.of(type, by, null, 0, null, subject, null);
    }
}
