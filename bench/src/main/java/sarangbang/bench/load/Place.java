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
 * @param receipts whether it answers the receipt of a SUBSCRIBE
 */
public record Place(List<URI> nodes, List<String> tokens, List<String> rooms, boolean receipts) {
    URI node(int guest) {
        return nodes.get(guest % nodes.size());
    }

    String authorization(int guest) {
        return tokens.isEmpty() ? "" : "Bearer " + tokens.get(guest % tokens.size());
    }

    List<String> rooms(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> rooms.get(i % rooms.size()))
                .distinct()
                .toList();
    }
}
