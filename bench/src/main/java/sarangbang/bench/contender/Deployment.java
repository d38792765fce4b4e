package sarangbang.bench.contender;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Somebody's own Sarangbang, which runs already. What it takes is not seen from here. It gets public rooms named
 * {@code bench …}, which every account leaves at the end.
 */
public record Deployment(List<URI> nodes, List<String> tokens) implements Contender {
    @Override
    public String id() {
        return "deployment";
    }

    @Override
    public String title() {
        return nodes.getFirst().getAuthority();
    }

    @Override
    public Running start(int rooms, Ends ends) {
        var accounts = tokens.stream()
                .map(token -> Account.with(token, nodes.getFirst()))
                .toList();
        var place = Invited.to(nodes, accounts, rooms);
        ends.add(() -> accounts.forEach(account -> place.rooms().forEach(account::leave)));
        return new Running(place, Map.of());
    }
}
