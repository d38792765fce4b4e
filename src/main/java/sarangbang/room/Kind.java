package sarangbang.room;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Kind {
    /** Anyone may find it and join. */
    @JsonProperty("public")
    PUBLIC,
    /** One has to be invited. */
    @JsonProperty("private")
    PRIVATE,
    /** The same people, always. Who leaves it no longer sees it, until something is said there. */
    @JsonProperty("direct")
    DIRECT
}
