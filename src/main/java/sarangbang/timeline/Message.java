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
 * @param thread seq of the message that began the thread in which it answers; null for what answers nothing
 * @param reactions for each emoji who gave it, in that order
 * @param mentions whom it calls; {@link AccountId#EVERYBODY} for all of the room
 * @param files in the order in which they were posted
 * @param previews of the pages behind its links, as far as somebody has looked
 */
public record Message(
        RoomId room,
        long seq,
        String clientId,
        Profile sender,
        String body,
        @Nullable Long replyTo,
        @Nullable Long thread,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Instant pinnedAt,
        Map<String, List<AccountId>> reactions,
        List<AccountId> mentions,
        List<Attachment> files,
        List<Preview> previews) {

    /** By name, or with everybody. */
    public boolean calls(AccountId reader) {
        return mentions.contains(reader) || mentions.contains(AccountId.EVERYBODY);
    }
}
