package sarangbang.timeline;

import org.jspecify.annotations.Nullable;
import sarangbang.Invalid;

/**
 * What somebody wants to say.
 *
 * @param clientId the sender's own name for it, so that saying it again is not saying it twice
 * @param replyTo seq of the message it answers
 */
public record Draft(
        @Nullable String clientId,
        @Nullable String body,
        @Nullable Long replyTo) {

    private static final int LONGEST_CLIENT_ID = 64;
    private static final int LONGEST_BODY = 10_000;

    /** The same with nothing missing, as the log takes it. */
    record Checked(String clientId, String body, @Nullable Long replyTo) {}

    Checked check() {
        if (clientId == null || clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID) {
            throw new Invalid("clientId", "1 to " + LONGEST_CLIENT_ID + " characters");
        }
        return new Checked(clientId, checkBody(body), replyTo);
    }

    static String checkBody(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw new Invalid("body", "must not be empty");
        }
        if (body.codePointCount(0, body.length()) > LONGEST_BODY) {
            throw new TooLong(LONGEST_BODY);
        }
        return body;
    }
}
