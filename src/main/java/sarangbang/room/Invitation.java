package sarangbang.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;

/**
 * A link that lets people into a room. Its secret is known to who was given it, and to nobody here.
 *
 * @param uses how many it lets in at the most; null for no limit
 * @param used how many it has let in
 * @param by who has made it
 */
public record Invitation(
        UUID id, RoomId room, Instant expiresAt, @Nullable Integer uses, int used, AccountId by) {}
