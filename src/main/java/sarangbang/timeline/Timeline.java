package sarangbang.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** What was said in the rooms, as the rest of the house may ask for it and add to it. */
@Component
public class Timeline {

    private final Writer writer;
    private final Mentions mentions;
    private final Log log;
    private final Messages messages;
    private final UnreadMessages unread;
    private final Reading reading;

    Timeline(Writer writer, Mentions mentions, Log log, Messages messages, UnreadMessages unread, Reading reading) {
        this.writer = writer;
        this.mentions = mentions;
        this.log = log;
        this.messages = messages;
        this.unread = unread;
        this.reading = reading;
    }

    /**
     * The ways to change a room's log. Each is stored when its answer is there: the seq of the event that made it
     * so, the same however often it is asked for; or a refusal.
     */
    public CompletableFuture<@Nullable Long> post(RoomId room, AccountId by, Draft draft) {
        var checked = draft.check();
        return writer.ask(new Deed.Post(room, by, checked, mentions.in(checked.body(), room, by)));
    }

    public CompletableFuture<@Nullable Long> edit(RoomId room, AccountId by, long target, @Nullable String body) {
        var words = Draft.checkBody(body);
        return writer.ask(new Deed.Edit(room, by, target, words, mentions.in(words, room, by)));
    }

    public CompletableFuture<@Nullable Long> delete(RoomId room, AccountId by, long target) {
        return writer.ask(new Deed.Delete(room, by, target));
    }

    /** @param on to add it; otherwise to take it back, which has no seq where it was not there */
    public CompletableFuture<@Nullable Long> react(
            RoomId room, AccountId by, long target, @Nullable String emoji, boolean on) {
        return writer.ask(new Deed.React(room, by, target, Emoji.check(emoji), on));
    }

    /** @param on to pin it for everybody; otherwise to take the pin away, which has no seq where it was not there */
    public CompletableFuture<@Nullable Long> pin(RoomId room, AccountId by, long target, boolean on) {
        return writer.ask(new Deed.Pin(room, by, target, on));
    }

    /** By its author. No seq if there is nothing to show: its words are others by now, or it shows enough. */
    public CompletableFuture<@Nullable Long> show(RoomId room, AccountId by, long target, Preview preview) {
        return writer.ask(new Deed.Show(room, by, target, preview));
    }

    /** What happened after a seq, for a member. */
    public EventPage events(RoomId room, AccountId reader, long after, int limit) {
        return reading.events(room, reader, after, limit);
    }

    public long head(RoomId room) {
        return log.head(room);
    }

    public Map<RoomId, Head> heads(Collection<RoomId> asked) {
        return log.heads(asked);
    }

    /** In no order. */
    public List<Message> at(Collection<Spot> spots) {
        return reading.whole(messages.at(spots));
    }

    public void requireMessage(Spot spot) {
        if (messages.at(spot).isEmpty()) {
            throw new MessageNotFound();
        }
    }

    public Map<RoomId, Message> newest(Collection<RoomId> asked) {
        return reading.whole(messages.newest(asked)).stream().collect(toMap(Message::room, Function.identity()));
    }

    /** @param positions how far the reader has read each room */
    public Map<RoomId, Unread> countUnread(Map<RoomId, Long> positions, AccountId reader) {
        return unread.count(positions, reader);
    }

    /** The newest of what others said since, oldest first; rooms without any are left out. */
    public Map<RoomId, List<Message>> unread(Map<RoomId, Long> positions, AccountId reader, int limit) {
        return newest(positions, reader, limit, false);
    }

    /** What of it calls the reader, among the newest 1,000 of each room. */
    public Map<RoomId, List<Message>> calling(Map<RoomId, Long> positions, AccountId reader, int limit) {
        return newest(positions, reader, limit, true);
    }

    private Map<RoomId, List<Message>> newest(
            Map<RoomId, Long> positions, AccountId reader, int limit, boolean calling) {
        return reading.whole(unread.newest(positions, reader, limit, calling)).stream()
                .collect(groupingBy(Message::room));
    }
}
