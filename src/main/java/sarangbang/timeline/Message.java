package sarangbang.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.RoomId;

/** @param seq of its posting */
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
        List<String> files) {

    static Message posted(
            RoomId room, long seq, Draft.Checked draft, Profile sender, List<AccountId> mentions, Instant at) {
        return new Message(
                room,
                seq,
                draft.clientId(),
                sender,
                draft.body(),
                draft.replyTo(),
                at,
                null,
                null,
                Map.of(),
                mentions,
                List.of());
    }
}
