package sarangbang.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record SignUp(
        @NotNull
        @Pattern(
                regexp = "\\s*" + Username.PATTERN + "\\s*",
                message = "1 to 32 letters, digits, dots, dashes, underscores")
        String username,

        @NotNull @Size(min = 8, max = 128) String password,
        @NotBlank @Size(max = 64) String displayName) {}
