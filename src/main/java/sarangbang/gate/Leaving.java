package sarangbang.gate;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.CredentialBarred;
import sarangbang.account.Credentials;
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
        var listening =
                sockets.all().stream().filter(socket -> socket.hears(room)).toList();
        if (listening.isEmpty()) {
            return;
        }
        var rightful = Set.copyOf(rooms.membersAmong(
                room,
                listening.stream().map(socket -> socket.caller().account()).collect(toSet())));
        listening.stream()
                .filter(socket -> !rightful.contains(socket.caller().account()))
                .forEach(socket -> end(socket, room::equals));
    }

    private void end(Socket socket, Predicate<RoomId> which) {
        socket.all().stream()
                .filter(subscription -> subscription.room().filter(which).isPresent())
                .filter(Subscription::endByHouse)
                .forEach(subscription -> upstream.unsubscribe(socket, subscription));
    }

    /** A session that ran out says nothing, and a node cut off from the broker hears nothing. */
    @Scheduled(fixedDelay = LEASE_SECONDS * 1_000)
    void lookAgain() {
        var open = sockets.all().stream().toList();
        var good = credentials.stillGood(open.stream().map(Socket::caller).toList());
        open.stream()
                .filter(socket -> !good.contains(socket.caller().credential()))
                .forEach(socket -> socket.cut(Socket.REVOKED));
        var rightful = rooms.roomsOf(
                open.stream().map(socket -> socket.caller().account()).collect(toSet()));
        open.forEach(socket -> {
            var theirs = rightful.getOrDefault(socket.caller().account(), Set.of());
            end(socket, room -> !theirs.contains(room));
        });
        caughtUp.keySet().removeIf(room -> open.stream().noneMatch(socket -> socket.hears(room)));
    }
}
