package sarangbang.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;

/** Links that let people in: made, looked at, followed and taken back. */
@Component
public class Invitations {

    private static final int SECRET_BYTES = 24;
    private static final int MOST = 100;

    private final Rooms house;
    private final RoomTable rooms;
    private final Members members;
    private final Membership membership;
    private final Bans bans;
    private final InvitationTable table;
    private final Guesses guesses;
    private final Keepers keepers;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            Rooms house,
            RoomTable rooms,
            Members members,
            Membership membership,
            Bans bans,
            InvitationTable table,
            Guesses guesses,
            Keepers keepers) {
        this.house = house;
        this.rooms = rooms;
        this.members = members;
        this.membership = membership;
        this.bans = bans;
        this.table = table;
        this.guesses = guesses;
        this.keepers = keepers;
    }

    public record Made(String secret, Invitation invitation) {}

    /** What a guest is told of the room before coming in. */
    public record Sight(@Nullable String name, String topic, long members, Instant expiresAt) {}

    /** The only time that the secret itself is told. */
    @Transactional
    public Made make(RoomId id, AccountId by, int hours, @Nullable Integer uses) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var host = house.requireMember(id, by);
        room.requireOpenMembership();
        host.require(uses == null ? Right.LINK_WITHOUT_LIMIT : Right.LINK);
        room.requireNotArchived();
        if (table.of(id).size() >= MOST) {
            throw new TooManyInvitations(MOST);
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        keepers.tell(id);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Made(secret, table.add(id, by, hash(secret), hours, uses));
    }

    /** Those that are not over, the newest first. */
    public List<Invitation> of(RoomId room, AccountId reader) {
        house.requireMember(room, reader).require(Right.LINK);
        return table.of(room);
    }

    public void takeBack(RoomId room, UUID id, AccountId by) {
        house.requireMember(room, by).require(Right.LINK);
        if (!table.remove(room, id)) {
            throw new InvitationNotFound();
        }
        keepers.tell(room);
    }

    /** Whoever is in already may look too, be it over or not. */
    public Sight look(String secret, AccountId guest) {
        var invitation = find(secret, guest);
        var room = house.get(invitation.room());
        var isIn = members.findById(new Member.Place(room.id(), guest)).isPresent();
        if (!isIn && !isOpenTo(invitation, room, guest)) {
            throw new InvitationNotFound();
        }
        guesses.forget(guest);
        long people = members.count(Set.of(room.id())).stream()
                .mapToLong(Members.Headcount::getMembers)
                .sum();
        return new Sight(room.name(), room.topic(), people, invitation.expiresAt());
    }

    /** Whoever is in already comes in again, and it counts as no use of the link. */
    public RoomId follow(String secret, AccountId guest) {
        var invitation = find(secret, guest);
        membership.joinBy(invitation.room(), guest, () -> use(invitation));
        guesses.forget(guest);
        return invitation.room();
    }

    private boolean use(Invitation invitation) {
        var isUsed = table.use(invitation.id());
        if (isUsed) {
            keepers.tell(invitation.room());
        }
        return isUsed;
    }

    /**
     * Whether this secret lets somebody in now whom nobody knows yet: it is right, not expired, not used up, and its room
     * is not archived. It is no use of the link, and does not hold whoever tries: the caller does.
     */
    public boolean isOpen(String secret) {
        return table.find(hash(secret))
                .filter(invitation -> table.isGood(invitation.id()))
                .filter(invitation -> !house.get(invitation.room()).isArchived())
                .isPresent();
    }

    private Invitation find(String secret, AccountId guest) {
        guesses.requireFewAndAdd(guest);
        return table.find(hash(secret)).orElseThrow(InvitationNotFound::new);
    }

    private boolean isOpenTo(Invitation invitation, Room room, AccountId guest) {
        return table.isGood(invitation.id()) && !room.isArchived() && !bans.has(new Member.Place(room.id(), guest));
    }

    /** Looked up by it, so what is wrong takes as long as what is right. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
