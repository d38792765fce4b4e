package sarangbang.chaos;

import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What the owner of a room makes of it now and then, by the first of his devices. */
final class Keeper {

    private final Client client;
    private final Venues venues;
    private final Journal journal;
    private final Errands errands;
    private final RandomGenerator random;
    private int topics;

    Keeper(Client client, Venues venues, Journal journal, Errands errands, RandomGenerator random) {
        this.client = client;
        this.venues = venues;
        this.journal = journal;
        this.errands = errands;
        this.random = random;
    }

    boolean keeps(Seat seat) {
        return client.role().isFirst() && seat.isOwned();
    }

    /** Never the same twice. */
    void describe(Seat seat) {
        var topic = client + " 이야기 " + topics++;
        var deed = invoke(seat, Deed.Kind.DESCRIBE, keeping(Happening.DESCRIBED, null, topic), null);
        errands.begin(deed, Order.change(Map.of("topic", topic)), answer -> {});
    }

    void archive(Seat seat, boolean on) {
        var type = on ? Happening.ARCHIVED : Happening.REOPENED;
        var deed = invoke(seat, on ? Deed.Kind.ARCHIVE : Deed.Kind.REOPEN, keeping(type, null, null), null);
        errands.begin(deed, Order.change(Map.of("archived", on)), answer -> {});
    }

    void appoint(Seat seat) {
        venues.somebody(seat.place().room(), random).ifPresent(account -> {
            var role = random.nextBoolean() ? "moderator" : "member";
            var identity = keeping(Happening.APPOINTED, account, role);
            var deed = invoke(seat, Deed.Kind.APPOINT, identity, account);
            errands.begin(deed, Order.appoint(account, role), answer -> {});
        });
    }

    /** Lifted as soon as it is known to be there: who was banned comes again like who was removed. */
    void ban(Seat seat) {
        var room = seat.place().room();
        venues.somebody(room, random).ifPresent(account -> {
            var identity = Happening.moving(Happening.LEFT, me(), account);
            errands.begin(invoke(seat, Deed.Kind.BAN, identity, account), Order.ban(account, true), answer -> {
                if (answer.isGranted()) {
                    venues.moved(room, account, false);
                    errands.begin(invoke(seat, Deed.Kind.UNBAN, 0, account), Order.ban(account, false), lifted -> {});
                } else {
                    venues.doubt(room, account);
                }
            });
        });
    }

    private int keeping(String type, @Nullable UUID subject, @Nullable String name) {
        return Happening.keeping(type, me(), subject, name);
    }

    private UUID me() {
        return client.role().account();
    }

    private Deed invoke(Seat seat, Deed.Kind kind, int identity, @Nullable UUID subject) {
        return journal.invoke(client.role().client(), seat.place().room(), kind, identity, null, 0, subject);
    }
}
