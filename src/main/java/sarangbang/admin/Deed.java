package sarangbang.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sarangbang.account.Profile;

/**
 * What an admin has done.
 *
 * @param by null for what the settings of the house did
 * @param account whom it was done to, if to somebody
 * @param detail the words of an announcement, or how many an invitation is for
 */
record Deed(
        long id,
        Instant at,
        @Nullable Profile by,
        DeedKind kind,
        @Nullable Profile account,
        @Nullable String detail) {}
