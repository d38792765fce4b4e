package sarangbang.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sarangbang.visit.Frame;
import tools.jackson.databind.JsonNode;

/** What was said is the same to everybody: a dozen clients that hear it in one moment read it once. */
final class Bodies {

    private static final int MOST = 4_096;

    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    JsonNode read(Frame frame) {
        if (read.size() > MOST) {
            read.clear();
        }
        return read.computeIfAbsent(frame.body(), body -> frame.json());
    }
}
