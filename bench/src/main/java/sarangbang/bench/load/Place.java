package sarangbang.bench.load;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where guests go.
 *
 * @param nodes WebSocket addresses, taken in turn
 * @param tokens of the accounts, taken in turn; none if the server lets everybody in
 * @param rooms ids of rooms in which every account is a member
 * @param dialect how they speak there
 */
public record Place(List<URI> nodes, List<String> tokens, List<String> rooms, Dialect dialect) {
    URI node(int seat) {
        return nodes.get(seat % nodes.size());
    }

    String authorization(int seat) {
        return tokens.isEmpty() ? "" : "Bearer " + tokens.get(seat % tokens.size());
    }

    List<String> some(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> rooms.get(i % rooms.size()))
                .distinct()
                .toList();
    }

    /**
     * @param topic where a room is heard, and
     * @param send where it is spoken to, with {@code {room}} for its id
     * @param receipts whether the receipt of a SUBSCRIBE is answered
     */
    public record Dialect(String topic, String send, boolean receipts) {
        public static final Dialect SARANGBANG =
                new Dialect("/topic/chat-room/{room}", "/app/chat-room/{room}/post", true);

        public Dialect withoutReceipts() {
            return new Dialect(topic, send, false);
        }

        String topicOf(String room) {
            return topic.replace("{room}", room);
        }

        String sendTo(String room) {
            return send.replace("{room}", room);
        }
    }
}
