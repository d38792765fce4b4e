package sarangbang.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody reads on a device. */
enum Language {
    @JsonProperty("ko")
    KOREAN,
    @JsonProperty("en")
    ENGLISH
}
