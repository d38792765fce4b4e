package sarangbang.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/** Makes a frame anew from the headers that are known: of each the first value, as STOMP says, and nothing else. */
final class AllowedHeaders {

    private AllowedHeaders() {}

    static void keep(StompHeaderAccessor frame, Set<String> allowed) {
        Map<String, String> kept = new HashMap<>();
        for (var name : allowed) {
            var first = frame.getFirstNativeHeader(name);
            if (first != null) {
                kept.put(name, first);
            }
        }
        for (var name : Set.copyOf(frame.toNativeHeaderMap().keySet())) {
            frame.removeNativeHeader(name);
        }
        kept.forEach(frame::setNativeHeader);
    }
}
