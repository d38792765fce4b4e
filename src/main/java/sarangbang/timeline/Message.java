package sarangbang.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.RoomId;

/**
 * What was said, in the state that its events have made.
 *
 * @param seq of its posting
 * @param body empty once it is deleted
 * @param reactions for each emoji who gave it, in that order
 */
public record Message(
        RoomId room,
        long seq,
        String clientId,
        Profile sender,
        String body,
        @Nullable Long replyTo,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Map<String, List<AccountId>> reactions,
        List<AccountId> mentions,
        List<String> files) {}
