package sarangbang.room;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Kind {
    /** Anyone may find it and join. */
    @JsonProperty("public")
    PUBLIC,
    /** One has to be invited. */
    @JsonProperty("private")
    PRIVATE,
    /** The same people, always: nobody joins and nobody leaves. */
    @JsonProperty("direct")
    DIRECT
}
