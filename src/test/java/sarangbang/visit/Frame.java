package sarangbang.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STOMP frame as it is on the wire. */
public record Frame(String command, Map<String, String> headers, String body) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([cnr\\\\])");
    private static final JsonMapper JSON = new JsonMapper();

    /** With or without its end. */
    public static Frame parse(String text) {
        var end = text.lastIndexOf('\0');
        var head = text.substring(0, text.indexOf("\n\n"));
        var body = text.substring(head.length() + 2, end < 0 ? text.length() : end);
        var lines = head.split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.putIfAbsent(unescaped(lines[i].substring(0, colon)), unescaped(lines[i].substring(colon + 1)));
        }
        return new Frame(lines[0], headers, body);
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text).replaceAll(escape -> switch (escape.group(1)) {
                    case "c" -> ":";
                    case "n" -> "\n";
                    case "r" -> "\r";
                    default -> "\\\\";
                });
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Whether it says that somebody came or went, which may be told at any time. */
    public boolean isPresence() {
        return command.equals("MESSAGE") && body.contains("\"type\":\"presence\"");
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }
}
