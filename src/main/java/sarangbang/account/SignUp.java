package sarangbang.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param username held to its rule in the spelling in which it is kept
 * @param invitation what is in the link of one, where not everybody may sign up
 */
record SignUp(
        @NotNull @Pattern(regexp = Username.PATTERN, message = "1 to 32 letters, digits, dots, dashes, underscores")
        String username,

        @NotNull @Size(min = 8, max = 128) String password,

        @NotBlank @Size(max = 64) @Pattern(regexp = DisplayName.PATTERN, message = "no line breaks, no invisible marks")
        String displayName,

        @Nullable @Size(max = 128) String invitation) {

    SignUp(@Nullable String username, String password, String displayName, @Nullable String invitation) {
        // Bean validation speaks of what is missing.
        this.username = username == null ? "" : Username.normal(username);
        this.password = password;
        this.displayName = displayName;
        this.invitation = invitation;
    }
}
