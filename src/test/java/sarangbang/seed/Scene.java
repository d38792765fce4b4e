package sarangbang.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some dozens of events that follow each other in a room and speak of nothing outside: log and state at once. */
final class Scene {
    private final UUID room;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private long head;
    private long lastLeave;
    private Instant now;

    Scene(UUID room, long head, long lastLeave, Instant now) {
        this.room = room;
        this.head = head;
        this.lastLeave = lastLeave;
        this.now = now;
    }

    /** Time goes on, never back. */
    void at(Instant time) {
        var next = now.plusMillis(1);
        now = time.isAfter(next) ? time : next;
    }

    void post(Person by, UUID clientId, @Nullable Said answered, Words words) {
        happen("message.posted", by, null, null, null, null);
        said.add(new Said(head, by, clientId, answered, words, now));
    }

    void edit(Said message, Words words) {
        message.edit(happen("message.edited", message.sender, null, message.seq, words, null), words);
    }

    void delete(Said message, Person by) {
        message.delete(happen("message.deleted", by, null, message.seq, null, null));
        happenings.replaceAll(event -> event.edits(message.seq) ? event.with(Words.NONE) : event);
    }

    /** Or takes back what is there. */
    void react(Said message, Person by, String emoji) {
        var liking = new Said.Liking(by, emoji);
        if (message.reactions.remove(liking) == null) {
            var event = happen("reaction.added", by, null, message.seq, null, emoji);
            message.reactions.put(liking, event.seq());
        } else {
            happen("reaction.removed", by, null, message.seq, null, emoji);
        }
    }

    void join(Person who, Person by) {
        happen("member.joined", by, who.id(), null, null, null);
    }

    void leave(Person who) {
        happen("member.left", who, who.id(), null, null, null);
        lastLeave = head;
    }

    private Happening happen(
            String type,
            Person by,
            @Nullable UUID subject,
            @Nullable Long target,
            @Nullable Words words,
            @Nullable String emoji) {
        var event = new Happening(++head, type, by, now, subject, target, words, emoji);
        happenings.add(event);
        return event;
    }

    /** Messages that something can still happen to. */
    List<Said> standing() {
        return said.stream().filter(message -> !message.isDeleted()).toList();
    }

    int messages() {
        return said.size();
    }

    long head() {
        return head;
    }

    long lastLeave() {
        return lastLeave;
    }

    /** Its seq; 0 if nothing was said. */
    long lastMessage() {
        return said.isEmpty() ? 0 : said.getLast().seq;
    }

    Instant now() {
        return now;
    }

    void writeTo(Rows events, Rows messages, Rows reactions) {
        int next = 0;
        for (var event : happenings) {
            boolean posted = event.type().equals("message.posted");
            events.add((posted ? event.with(said.get(next++).kept()) : event).row(room));
        }
        for (var message : said) {
            messages.add(message.row(room));
            message.reactions.forEach((liking, seq) -> reactions.add(
                    Rows.row(message.at, room, message.seq, liking.by().id(), liking.emoji(), seq)));
        }
    }
}
