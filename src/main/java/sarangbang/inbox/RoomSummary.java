package sarangbang.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sarangbang.account.Profile;
import sarangbang.room.Kind;
import sarangbang.room.Role;
import sarangbang.room.RoomId;
import sarangbang.timeline.Message;

/**
 * A room as one of its members sees it.
 *
 * @param topic what it is about; empty where nobody has said it
 * @param head seq of the last event
 * @param lastRead seq up to which the member has read
 * @param unread messages of others after that, counted up to 1,000; {@code mentions} those that call the member
 * @param archivedAt since when it can only be read; null where one can talk
 * @param people all of a direct room's; of other rooms none, there may be thousands
 */
record RoomSummary(
        RoomId id,
        @Nullable String name,
        Kind kind,
        String topic,
        Role role,
        long head,
        long lastRead,
        long unread,
        long mentions,
        @Nullable Message lastMessage,
        List<Profile> people,
        Instant createdAt,
        Instant activeAt,
        @Nullable Instant archivedAt) {}
