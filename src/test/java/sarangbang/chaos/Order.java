package sarangbang.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a deed is asked for.
 *
 * @param verb last segment of a SEND's destination; null if it can only be had over HTTP
 * @param frame body of the SEND
 * @param path below the room's
 * @param body of the HTTP request
 */
record Order(
        @Nullable String verb,
        Map<String, Object> frame,
        String method,
        String path,
        @Nullable Object body) {

    /** @param replyTo seq of the message that it answers */
    static Order post(String clientId, String words, @Nullable Long replyTo, List<String> files) {
        Map<String, Object> draft = new HashMap<>(Map.of("clientId", clientId, "body", words));
        if (replyTo != null) {
            draft.put("replyTo", replyTo);
        }
        if (!files.isEmpty()) {
            draft.put("files", files);
        }
        return new Order("post", draft, "POST", "/messages", draft);
    }

    static Order edit(long seq, String words) {
        return new Order("edit", Map.of("seq", seq, "body", words), "PATCH", "/messages/" + seq, Map.of("body", words));
    }

    static Order delete(long seq) {
        return new Order("delete", Map.of("seq", seq), "DELETE", "/messages/" + seq, null);
    }

    /** @param escaped the emoji as a path has it */
    static Order react(long seq, String emoji, String escaped, boolean on) {
        return new Order(
                "react",
                Map.of("seq", seq, "emoji", emoji, "on", on),
                on ? "PUT" : "DELETE",
                "/messages/" + seq + "/reactions/" + escaped,
                null);
    }

    static Order pin(long seq, boolean on) {
        return new Order("pin", Map.of("seq", seq, "on", on), on ? "PUT" : "DELETE", "/messages/" + seq + "/pin", null);
    }

    static Order join() {
        return new Order(null, Map.of(), "POST", "/members", Map.of());
    }

    static Order ban(Object account, boolean on) {
        return new Order(null, Map.of(), on ? "PUT" : "DELETE", "/bans/" + account, on ? Map.of() : null);
    }

    static Order appoint(Object account, String role) {
        return new Order(null, Map.of(), "PATCH", "/members/" + account, Map.of("role", role));
    }

    /** @param what of the room is to be how */
    static Order change(Map<String, Object> what) {
        return new Order(null, Map.of(), "PATCH", "", what);
    }

    static Order remove(Object account) {
        return new Order(null, Map.of(), "DELETE", "/members/" + account, null);
    }
}
