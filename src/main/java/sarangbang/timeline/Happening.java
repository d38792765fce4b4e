package sarangbang.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.Role;

/**
 * What an event tells beyond who did it and when. {@code target} is the seq of the message that it is about,
 * {@code keeper} who did what becomes of the room itself.
 */
public sealed interface Happening {

    /** As it was when it was posted; of a message that was deleted since, without its words. */
    record Posted(Message message) implements Happening {}

    /** @param body the new words; empty if the message was deleted since */
    record Edited(long target, String body, List<AccountId> mentions) implements Happening {}

    record Deleted(long target) implements Happening {}

    record ReactionAdded(long target, String emoji) implements Happening {}

    record ReactionRemoved(long target, String emoji) implements Happening {}

    record Pinned(long target) implements Happening {}

    record Unpinned(long target) implements Happening {}

    /** @param preview of the page behind one of its links; null if the message was deleted since */
    record Previewed(long target, @Nullable Preview preview) implements Happening {}

    record Joined(Profile account) implements Happening {}

    record Left(Profile account) implements Happening {}

    /** @param role that the account has from then on */
    record Appointed(Profile keeper, Profile account, Role role) implements Happening {}

    record Renamed(Profile keeper, String name) implements Happening {}

    /** @param topic empty where there is none any more */
    record Described(Profile keeper, String topic) implements Happening {}

    record Archived(Profile keeper) implements Happening {}

    record Reopened(Profile keeper) implements Happening {}
}
