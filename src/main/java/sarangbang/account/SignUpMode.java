package sarangbang.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may sign up. The very first always may. */
enum SignUpMode {
    @JsonProperty("open")
    OPEN,
    /** Who brings an invitation. */
    @JsonProperty("invite")
    INVITE,
    /** Nobody: admins make the accounts. */
    @JsonProperty("closed")
    CLOSED
}
