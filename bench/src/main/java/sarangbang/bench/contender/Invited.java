package sarangbang.bench.contender;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import sarangbang.bench.load.Place;

/** Accounts and rooms in a Sarangbang: every account is a member everywhere. */
final class Invited {
    private Invited() {}

    static Place to(List<URI> nodes, List<Account> accounts, int rooms) {
        var host = accounts.getFirst();
        var run = ThreadLocalRandom.current().nextInt(1_000_000);
        var opened = IntStream.range(0, rooms)
                .mapToObj(i -> host.openRoom("bench %d, %d".formatted(run, i)))
                .toList();
        // Whoever has joined already stays where he is.
        accounts.forEach(account -> opened.forEach(account::join));
        return new Place(
                nodes.stream().map(Invited::socket).toList(),
                accounts.stream().map(Account::token).toList(),
                opened,
                Place.Dialect.SARANGBANG);
    }

    private static URI socket(URI node) {
        return URI.create(node.toString().replaceFirst("^http", "ws").replaceFirst("/*$", "") + "/ws-connect");
    }
}
