package sarangbang.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;

/** What was said in the rooms, as the rest of the house may ask for it and add to it. */
@Component
public class Timeline {

    private final Appender appender;
    private final Log log;
    private final Messages messages;
    private final Reading reading;
    private final Profiles profiles;

    Timeline(Appender appender, Log log, Messages messages, Reading reading, Profiles profiles) {
        this.appender = appender;
        this.log = log;
        this.messages = messages;
        this.reading = reading;
        this.profiles = profiles;
    }

    /**
     * Stored when this returns.
     *
     * @return its seq; the same for the same clientId, however often it is said
     */
    public long post(RoomId room, AccountId sender, Draft draft) {
        return appender.post(room, profiles.of(sender).orElseThrow(), draft.check());
    }

    public long head(RoomId room) {
        return log.head(room);
    }

    public Map<RoomId, Head> heads(Collection<RoomId> asked) {
        return log.heads(asked);
    }

    public Map<RoomId, Message> newest(Collection<RoomId> asked) {
        return reading.withSenders(messages.newest(asked)).stream().collect(toMap(Message::room, Function.identity()));
    }

    /** @param positions how far the reader has read each room */
    public Map<RoomId, Unread> countUnread(Map<RoomId, Long> positions, AccountId reader) {
        return messages.countUnread(positions, reader);
    }

    /** The newest of what others said since, oldest first; rooms without any are left out. */
    public Map<RoomId, List<Message>> unread(Map<RoomId, Long> positions, AccountId reader, int limit) {
        return reading.withSenders(messages.unread(positions, reader, limit)).stream()
                .collect(groupingBy(Message::room));
    }
}
