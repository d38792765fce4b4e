package sarangbang.admin;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an admin can do that is remembered. */
enum DeedKind {
    @JsonProperty("account.made")
    ACCOUNT_MADE,
    @JsonProperty("account.deactivated")
    DEACTIVATED,
    @JsonProperty("account.activated")
    ACTIVATED,
    @JsonProperty("admin.appointed")
    APPOINTED,
    @JsonProperty("admin.dismissed")
    DISMISSED,
    /** A link was made by which somebody sets a new password. */
    @JsonProperty("password.linked")
    PASSWORD_LINKED,
    @JsonProperty("invitation.made")
    INVITATION_MADE,
    @JsonProperty("invitation.revoked")
    INVITATION_REVOKED,
    @JsonProperty("house.announced")
    ANNOUNCED,
    /** The announcement was taken away. */
    @JsonProperty("house.silenced")
    SILENCED
}
