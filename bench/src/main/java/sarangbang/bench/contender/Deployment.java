package sarangbang.bench.contender;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody's own Sarangbang, which runs already. What it takes is not seen from here. */
public record Deployment(List<URI> nodes, List<String> tokens) implements Contender {
    @Override
    public String id() {
        return title();
    }

    @Override
    public String title() {
        return nodes.getFirst().getHost();
    }

    @Override
    public Running start(int rooms) {
        var accounts = tokens.stream()
                .map(token -> Account.with(token, nodes.getFirst()))
                .toList();
        return new Running(Invited.to(nodes, accounts, rooms), Map.of(), () -> {});
    }
}
