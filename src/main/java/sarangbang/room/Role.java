package sarangbang.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From the highest down. */
public enum Role {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("moderator")
    MODERATOR,
    @JsonProperty("member")
    MEMBER;

    public boolean may(Right right) {
        return compareTo(right.least) <= 0;
    }

    void require(Right right) {
        if (!may(right)) {
            throw new OwnerOnly(right.least);
        }
    }

    /** Whether one may show the other the door. Owners may do so to each other. */
    boolean isOver(Role other) {
        return this == OWNER || compareTo(other) < 0;
    }
}
