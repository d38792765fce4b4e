package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Told;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** A member follows what was answered to one message, apart from all else that is said in the room. */
@Component
class ThreadReading {

    private static final int MOST_THREADS = 50;

    private final Threads threads;
    private final Messages messages;
    private final MessagePages pages;
    private final Reading reading;
    private final Rooms rooms;
    private final Log log;
    private final ApplicationEventPublisher events;

    ThreadReading(
            Threads threads,
            Messages messages,
            MessagePages pages,
            Reading reading,
            Rooms rooms,
            Log log,
            ApplicationEventPublisher events) {
        this.threads = threads;
        this.messages = messages;
        this.pages = pages;
        this.reading = reading;
        this.rooms = rooms;
        this.log = log;
        this.events = events;
    }

    /** @param messages its answers, oldest first */
    public record ThreadPage(Message root, List<Message> messages, long head) {}

    /**
     * @param last its newest answer
     * @param unread answers of others that the reader has not seen here
     */
    public record Followed(Message root, Message last, long replies, long unread) {}

    /** What one's other devices hear. */
    record Read(String type, RoomId room, long thread, long seq) {}

    /** The last answers before a seq. Of a message that answers itself it is the thread in which it does. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ThreadPage thread(RoomId room, AccountId reader, long seq, long before, int limit) {
        rooms.requireMember(room, reader);
        var asked = messages.at(new Spot(room, seq)).orElseThrow(MessageNotFound::new);
        var root = new Spot(room, asked.thread());
        var answers = pages.answers(root, before, limit).reversed();
        var whole = reading.whole(
                Stream.concat(messages.at(root).stream(), answers.stream()).toList());
        return new ThreadPage(whole.getFirst(), whole.subList(1, whole.size()), log.head(room));
    }

    /** Those in which the reader takes part, the last answered first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Followed> of(AccountId reader) {
        var followed = threads.of(reader, rooms.placesOf(reader).keySet(), MOST_THREADS);
        var said = at(followed.stream()
                .flatMap(thread -> Stream.of(thread.root(), last(thread)))
                .toList());
        return followed.stream()
                .map(thread -> new Followed(
                        said.apply(thread.root()), said.apply(last(thread)), thread.replies(), thread.unread()))
                .toList();
    }

    private static Spot last(Threads.Followed thread) {
        return new Spot(thread.root().room(), thread.last());
    }

    private Function<Spot, Message> at(Collection<Spot> spots) {
        var found = reading.whole(messages.at(spots)).stream()
                .collect(toMap(message -> new Spot(message.room(), message.seq()), Function.identity()));
        return spot -> Objects.requireNonNull(found.get(spot));
    }

    /** @param seq up to which the thread was read; a lower one than before changes nothing, nor where one takes no part */
    public void read(RoomId room, AccountId reader, long root, long seq) {
        rooms.requireMember(room, reader);
        threads.read(reader, new Spot(room, root), seq)
                .ifPresent(now -> events.publishEvent(new Told(reader, new Read("thread.read", room, root, now))));
    }
}
