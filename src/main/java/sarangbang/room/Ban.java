package sarangbang.room;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import sarangbang.account.AccountId;

/** Somebody is kept out of a room: he does not find it, does not come in, and nobody lets him in. */
@Entity
class Ban {

    @EmbeddedId
    private Member.Place place;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "by_id"))
    private AccountId bannedBy;

    @Column(name = "at")
    private Instant bannedAt;

    @NullUnmarked
    protected Ban() {}

    Ban(Member.Place place, AccountId by, Instant at) {
        this.place = place;
        this.bannedBy = by;
        this.bannedAt = at;
    }

    AccountId account() {
        return place.account();
    }

    AccountId by() {
        return bannedBy;
    }

    Instant at() {
        return bannedAt;
    }
}
