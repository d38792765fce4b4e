package sarangbang.room;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Role {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("member")
    MEMBER
}
