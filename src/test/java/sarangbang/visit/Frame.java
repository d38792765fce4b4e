package sarangbang.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STOMP frame as it is on the wire. */
public record Frame(String command, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Frame parse(String text) {
        var head = text.substring(0, text.indexOf("\n\n"));
        var body = text.substring(text.indexOf("\n\n") + 2, text.lastIndexOf('\0'));
        var lines = head.split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.putIfAbsent(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).replace("\\c", ":"));
        }
        return new Frame(lines[0], headers, body);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }
}
