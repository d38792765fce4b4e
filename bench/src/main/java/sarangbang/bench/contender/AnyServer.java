package sarangbang.bench.contender;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sarangbang.bench.load.Place;

/** Any server of STOMP over WebSocket that runs already and takes whatever room it is asked for. */
public record AnyServer(List<URI> sockets, List<String> tokens, Place.Dialect dialect) implements Contender {
    @Override
    public String id() {
        return "any";
    }

    @Override
    public String title() {
        return sockets.getFirst().getAuthority();
    }

    @Override
    public Running start(int rooms, Ends ends) {
        var ids = IntStream.range(0, rooms).mapToObj(i -> "bench-" + i).toList();
        return new Running(new Place(sockets, tokens, ids, dialect), Map.of());
    }
}
