package sarangbang.gate;

import static java.util.stream.Collectors.toSet;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.CredentialBarred;
import sarangbang.account.Credentials;
import sarangbang.room.MemberBarred;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** Ends on this node what was allowed and is no more: at once when told, and by looking again when nobody could tell. */
@Component
class Leaving {

    private static final int LEASE_SECONDS = 30;

    private final Sockets sockets;
    private final Rooms rooms;
    private final Credentials credentials;
    private final Upstream upstream;

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
                .forEach(socket -> sockets.close(socket, Socket.REVOKED));
    }

    /** Asks again first: the account may have come back before the news of its leaving arrived. */
    @EventListener
    void on(MemberBarred barred) {
        var theirs = sockets.of(barred.account());
        if (!theirs.isEmpty() && !rooms.isMember(barred.room(), barred.account())) {
            theirs.forEach(socket -> end(socket, barred.room()));
        }
    }

    private void end(Socket socket, RoomId room) {
        socket.all().stream()
                .filter(subscription -> subscription.room().filter(room::equals).isPresent())
                // Whoever takes it out of the register tells the broker: the client may be leaving by itself.
                .filter(subscription -> socket.subscriptions().remove(subscription.id(), subscription))
                .filter(Subscription::end)
                .forEach(subscription -> upstream.unsubscribe(socket, subscription.id()));
    }

    /** A session that ran out says nothing, and a node cut off from the broker hears nothing. */
    @Scheduled(fixedDelay = LEASE_SECONDS * 1_000)
    void lookAgain() {
        var open = sockets.all().stream().toList();
        var good = credentials.stillGood(open.stream().map(Socket::caller).toList());
        open.stream()
                .filter(socket -> !good.contains(socket.caller().credential()))
                .forEach(socket -> sockets.close(socket, Socket.REVOKED));
        open.stream().map(socket -> socket.caller().account()).distinct().forEach(this::lookAgainAtRoomsOf);
    }

    private void lookAgainAtRoomsOf(AccountId account) {
        var rightful = rooms.placesOf(account).keySet();
        for (var socket : sockets.of(account)) {
            socket.all().stream()
                    .flatMap(subscription -> subscription.room().stream())
                    .filter(room -> !rightful.contains(room))
                    .collect(toSet())
                    .forEach(room -> end(socket, room));
        }
    }
}
