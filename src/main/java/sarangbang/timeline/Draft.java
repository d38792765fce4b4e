package sarangbang.timeline;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sarangbang.Invalid;

/**
 * What somebody wants to say.
 *
 * @param clientId the sender's own name for it, so that saying it again is not saying it twice
 * @param body may be empty where there are files
 * @param replyTo seq of the message it answers
 * @param files ids of what was uploaded for it
 */
public record Draft(
        @Nullable String clientId,
        @Nullable String body,
        @Nullable Long replyTo,
        @Nullable List<@Nullable String> files) {

    private static final int LONGEST_CLIENT_ID = 64;
    private static final int LONGEST_BODY = 10_000;
    private static final int MOST_FILES = 10;

    /** The same with nothing missing, as the log takes it. */
    record Checked(String clientId, String body, @Nullable Long replyTo, List<FileId> files) {}

    Checked check() {
        if (clientId == null || clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID) {
            throw new Invalid("clientId", "1 to " + LONGEST_CLIENT_ID + " characters");
        }
        var attached = checkFiles();
        boolean saysNothing = body == null || body.isBlank();
        return new Checked(clientId, saysNothing && !attached.isEmpty() ? "" : checkBody(body), replyTo, attached);
    }

    private List<FileId> checkFiles() {
        if (files == null) {
            return List.of();
        }
        var ids = files.stream()
                .map(text -> FileId.in(Objects.requireNonNullElse(text, ""))
                        .orElseThrow(() -> new Invalid("files", "ids of files, as their upload has answered")))
                .toList();
        if (ids.size() > MOST_FILES
                || ids.size() > ids.stream().collect(toSet()).size()) {
            throw new Invalid("files", "at most " + MOST_FILES + ", each once");
        }
        return ids;
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
