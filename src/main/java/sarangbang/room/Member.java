package sarangbang.room;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import sarangbang.account.AccountId;

@Entity
public class Member {

    @Embeddable
    public record Place(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "room_id"))
            RoomId room,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account)
            implements Serializable {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant joinedAt;

    @NullUnmarked
    protected Member() {}

    Member(RoomId room, AccountId account, Role role, Instant joinedAt) {
        this.place = new Place(room, account);
        this.role = role;
        this.joinedAt = joinedAt;
    }

    Place place() {
        return place;
    }

    public RoomId room() {
        return place.room();
    }

    public AccountId account() {
        return place.account();
    }

    public Role role() {
        return role;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    void become(Role newRole) {
        role = newRole;
    }

    void require(Right right) {
        role.require(right);
    }

    /** To do something to somebody who may be in the room. */
    void requireOver(Member other) {
        if (!role.isOver(other.role)) {
            throw new OwnerOnly(Role.OWNER);
        }
    }
}
