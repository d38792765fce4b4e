package sarangbang.gate;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.CredentialBarred;
import sarangbang.account.Credentials;
import sarangbang.room.Member;
import sarangbang.room.MemberBarred;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/**
 * Ends on this node what was allowed and is no more. At once when another node tells it; at the latest with the first
 * event that came after it, which says so; and, for what nobody can tell, by looking again.
 */
@Component
class Leaving {

    private static final int LEASE_SECONDS = 30;

    private final Sockets sockets;
    private final Rooms rooms;
    private final Credentials credentials;
    private final Upstream upstream;
    /** Seq of the last leave of each room that this node has acted on. */
    private final Map<RoomId, Long> caughtUp = new ConcurrentHashMap<>();

    Leaving(Sockets sockets, Rooms rooms, Credentials credentials, Upstream upstream) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.credentials = credentials;
        this.upstream = upstream;
    }

    @EventListener
    void on(CredentialBarred barred) {
        sockets.all().stream()
                .filter(socket -> socket.caller().credential().equals(barred.credential()))
                .forEach(socket -> socket.cut(Socket.REVOKED));
    }

    /** Asks again: the account may have come back before the news of its leaving arrived. */
    @EventListener
    void on(MemberBarred barred) {
        lookAgainAt(barred.room());
    }

    /** @param lastLeave seq of the last leave before an event that is about to be told */
    void catchUp(RoomId room, @Nullable String lastLeave) {
        var seq = lastLeave == null ? 0 : Long.parseLong(lastLeave);
        if (seq > caughtUp.getOrDefault(room, 0L)) {
            lookAgainAt(room);
            caughtUp.merge(room, seq, Math::max);
        }
    }

    private void lookAgainAt(RoomId room) {
        endWhereGone(subscriptions(sockets.all(), room::equals));
    }

    private static List<Subscription> subscriptions(Collection<Socket> of, Predicate<RoomId> which) {
        return of.stream()
                .flatMap(socket -> socket.all().stream())
                .filter(subscription -> subscription.room().filter(which).isPresent())
                .toList();
    }

    /** @param listening taken before it is asked who may: who came since was asked about when he came */
    private void endWhereGone(List<Subscription> listening) {
        var rightful = rooms.taken(listening.stream().map(Leaving::place).collect(toSet()));
        listening.stream()
                .filter(subscription -> !rightful.contains(place(subscription)))
                .filter(Subscription::endByHouse)
                .forEach(subscription -> upstream.unsubscribe(subscription.socket(), subscription));
    }

    private static Member.Place place(Subscription subscription) {
        return new Member.Place(
                subscription.room().orElseThrow(),
                subscription.socket().caller().account());
    }

    /** A session that ran out says nothing, and a node cut off from the broker hears nothing. */
    @Scheduled(fixedDelay = LEASE_SECONDS * 1_000)
    void lookAgain() {
        var open = sockets.all().stream().toList();
        var good = credentials.stillGood(open.stream().map(Socket::caller).toList());
        open.stream()
                .filter(socket -> !good.contains(socket.caller().credential()))
                .forEach(socket -> socket.cut(Socket.REVOKED));
        endWhereGone(subscriptions(open, room -> true));
        caughtUp.keySet().removeIf(room -> open.stream().noneMatch(socket -> socket.hears(room)));
    }
}
