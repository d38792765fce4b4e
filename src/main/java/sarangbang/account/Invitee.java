package sarangbang.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * For whom an admin makes an account.
 *
 * @param username held to its rule in the spelling in which it is kept
 */
public record Invitee(
        @NotNull @Pattern(regexp = Username.PATTERN, message = "1 to 32 letters, digits, dots, dashes, underscores")
        String username,

        @NotBlank @Size(max = 64) @Pattern(regexp = DisplayName.PATTERN, message = "no line breaks, no invisible marks")
        String displayName) {

    public Invitee(@Nullable String username, String displayName) {
        this.username = username == null ? "" : Username.normal(username);
        this.displayName = displayName;
    }
}
