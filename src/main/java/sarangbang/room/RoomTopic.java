package sarangbang.room;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sarangbang.account.AccountId;

/**
 * The one place that spells where a room's events go. Clients say {@code /topic/chat-room/{id}} and
 * {@code /user/queue/events}; RabbitMQ, which allows one segment after {@code /topic/}, is told
 * {@code /topic/chat-room.{id}} and {@code /topic/user.{account}}, which are the routing keys on {@code amq.topic}.
 */
public final class RoomTopic {

    /**
     * Headers of a room's event inside the house: its seq, 0 for what is not of the log, that of the last leave before it,
     * and whose own sockets need not hear it. Clients do not get them.
     */
    public static final String SEQ = "seq";

    public static final String LAST_LEAVE = "last-leave";

    public static final String EXCEPT = "except";

    public static final String USER_EVENTS = "/user/queue/events";
    public static final String USER_PROBLEMS = "/user/queue/problems";

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ROOM = "chat-room";
    private static final String USER = "user";
    private static final String BROKER = "/topic/";
    private static final Pattern SUBSCRIBABLE = Pattern.compile("/topic/" + ROOM + "/(" + UUID + ")");
    private static final Pattern SENDABLE =
            Pattern.compile("/app/" + ROOM + "/" + UUID + "/(?:post|edit|delete|react|pin|read|typing)");
    private static final Pattern ROOM_IN_BROKER = Pattern.compile(BROKER + ROOM + "\\.(" + UUID + ")");
    private static final Pattern USER_IN_BROKER = Pattern.compile(BROKER + USER + "\\." + UUID);

    private RoomTopic() {}

    /** The room whose events a client's SUBSCRIBE asks for. */
    public static Optional<RoomId> room(String destination) {
        return Optional.of(SUBSCRIBABLE.matcher(destination))
                .filter(Matcher::matches)
                .map(found -> RoomId.of(found.group(1)));
    }

    public static boolean isSendable(String destination) {
        return SENDABLE.matcher(destination).matches();
    }

    public static String routingKey(RoomId room) {
        return ROOM + "." + room;
    }

    public static String routingKey(AccountId account) {
        return USER + "." + account;
    }

    public static String inBroker(RoomId room) {
        return BROKER + routingKey(room);
    }

    public static String inBroker(AccountId account) {
        return BROKER + routingKey(account);
    }

    /** What the broker calls a destination, as clients call it; empty for what is none of ours. */
    public static Optional<String> forClients(String brokerDestination) {
        if (USER_IN_BROKER.matcher(brokerDestination).matches()) {
            return Optional.of(USER_EVENTS);
        }
        return Optional.of(ROOM_IN_BROKER.matcher(brokerDestination))
                .filter(Matcher::matches)
                .map(found -> BROKER + ROOM + "/" + found.group(1));
    }
}
