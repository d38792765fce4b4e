package sarangbang.inbox;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Told;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Message;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Timeline;

/** Messages that somebody wants to find again, for himself alone. Of a room that he has left he sees none. */
@Component
class Saved {

    private static final int MOST = 1_000;

    private final Bookmarks bookmarks;
    private final Rooms rooms;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Saved(Bookmarks bookmarks, Rooms rooms, Timeline timeline, ApplicationEventPublisher events) {
        this.bookmarks = bookmarks;
        this.rooms = rooms;
        this.timeline = timeline;
        this.events = events;
    }

    /** @param id where the next page begins */
    public record One(long id, Message message) {}

    /** What one's other devices hear. */
    record News(String type, RoomId room, long seq, boolean on) {}

    void add(RoomId room, AccountId account, long seq) {
        rooms.requireMember(room, account);
        var message = new Spot(room, seq);
        timeline.requireMessage(message);
        if (bookmarks.add(account, message, MOST)) {
            tell(account, message, true);
        } else if (!bookmarks.has(account, message)) {
            throw new TooManySaved(MOST);
        }
    }

    void remove(RoomId room, AccountId account, long seq) {
        var message = new Spot(room, seq);
        if (bookmarks.remove(account, message)) {
            tell(account, message, false);
        }
    }

    private void tell(AccountId account, Spot message, boolean on) {
        events.publishEvent(new Told(account, new News("saved", message.room(), message.seq(), on)));
    }

    /** Seqs of the messages of one room. */
    List<Long> in(RoomId room, AccountId account) {
        rooms.requireMember(room, account);
        return bookmarks.in(room, account);
    }

    /** The last ones before an id, the newest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<One> of(AccountId account, long before, int limit) {
        var marks = bookmarks.of(account, rooms.placesOf(account).keySet(), before, limit);
        var messages = timeline
                .at(marks.stream().map(Bookmarks.Bookmark::message).toList())
                .stream()
                .collect(toMap(message -> new Spot(message.room(), message.seq()), Function.identity()));
        return marks.stream()
                .map(mark -> new One(mark.id(), Objects.requireNonNull(messages.get(mark.message()))))
                .toList();
    }
}
