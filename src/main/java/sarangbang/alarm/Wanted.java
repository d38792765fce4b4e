package sarangbang.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a room somebody wants to be told while looking elsewhere. */
enum Wanted {
    @JsonProperty("all")
    ALL,
    /** What calls them by name; of a direct room everything. */
    @JsonProperty("mentions")
    MENTIONS,
    @JsonProperty("none")
    NONE
}
