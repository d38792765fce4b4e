package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Busy;
import sarangbang.Together;
import sarangbang.account.Profiles;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** Does a batch of deeds in one transaction, with one round trip for each statement, however many they are. */
@Component
class Scribe {

    private final Log log;
    private final Chronicle chronicle;
    private final Events events;
    private final Messages messages;
    private final Reactions reactions;
    private final Threads threads;
    private final Previews previews;
    private final Attachments attachments;
    private final Rooms rooms;
    private final Profiles profiles;
    private final Outbox outbox;
    private final JdbcOperations database;

    Scribe(
            Log log,
            Chronicle chronicle,
            Events events,
            Messages messages,
            Reactions reactions,
            Threads threads,
            Previews previews,
            Attachments attachments,
            Rooms rooms,
            Profiles profiles,
            Outbox outbox,
            JdbcOperations database) {
        this.database = database;
        this.log = log;
        this.chronicle = chronicle;
        this.events = events;
        this.messages = messages;
        this.reactions = reactions;
        this.threads = threads;
        this.previews = previews;
        this.attachments = attachments;
        this.rooms = rooms;
        this.profiles = profiles;
        this.outbox = outbox;
    }

    /** @return for each deed what became of it, once this has committed */
    @Transactional
    public List<Outcome> write(List<? extends Deed> deeds) {
        var questions = new Together();
        var tails = log.lock(roomsOf(deeds), false, questions);
        var known = known(deeds, questions);
        questions.run(database);
        return write(deeds, known.apply(Log.tails(tails)));
    }

    /** Rooms that somebody else holds are passed over; what was meant for them has to come again. */
    @Transactional
    public List<Outcome> writeWhereFree(List<? extends Deed> deeds) {
        var asked = roomsOf(deeds);
        var tails = log.lock(asked, true);
        var there = log.heads(asked).keySet();
        var outcomes = new ArrayList<Outcome>();
        var free = deeds.stream().filter(deed -> !isHeld(deed, tails, there)).toList();
        var questions = new Together();
        var known = known(free, questions);
        questions.run(database);
        var written = write(free, known.apply(tails)).iterator();
        for (var deed : deeds) {
            outcomes.add(isHeld(deed, tails, there) ? new Outcome.Refused(new Busy()) : written.next());
        }
        return outcomes;
    }

    private static boolean isHeld(Deed deed, Map<RoomId, Tail> tails, Set<RoomId> there) {
        return there.contains(deed.room()) && !tails.containsKey(deed.room());
    }

    private static Set<RoomId> roomsOf(List<? extends Deed> deeds) {
        return deeds.stream().map(Deed::room).collect(toSet());
    }

    private List<Outcome> write(List<? extends Deed> deeds, Known known) {
        var ledger = new Ledger(known);
        var outcomes = deeds.stream().map(ledger::apply).toList();
        var changes = new Together();
        keep(ledger, changes);
        outbox.clear(changes);
        changes.run(database);
        return outcomes;
    }

    /** Asked behind the lock: each statement sees all that was committed before it had it. */
    private Function<Map<RoomId, Tail>, Known> known(List<? extends Deed> deeds, Together questions) {
        var places = deeds.stream()
                .map(deed -> new Member.Place(deed.room(), deed.by()))
                .collect(toSet());
        var posts = only(deeds, Deed.Post.class).map(Known.Said::of).toList();
        var targets = deeds.stream().map(Known::target).filter(Objects::nonNull).collect(toSet());
        var reacts = only(deeds, Deed.React.class).toList();
        var shows = only(deeds, Deed.Show.class)
                .map(Known::target)
                .filter(Objects::nonNull)
                .collect(toSet());
        var brought = only(deeds, Deed.Post.class)
                .flatMap(post -> post.draft().files().stream())
                .collect(toSet());
        var pinned = only(deeds, Deed.Pin.class).map(Deed::room).collect(toSet());
        var standings = rooms.standingsAt(places, questions);
        var said = unlessNone(posts, some -> messages.said(some, questions));
        var at = unlessNone(targets, some -> messages.at(some, questions));
        var given = unlessNone(reacts, some -> reactions.of(some, questions));
        var shown = unlessNone(shows, some -> previews.of(some, questions));
        var files = unlessNone(brought, some -> attachments.waiting(some, questions));
        var pins = unlessNone(pinned, some -> messages.pinned(some, questions));
        return tails -> new Known(
                tails,
                standings.rows().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                said.get().stream().collect(toMap(Scribe::nameOf, Function.identity(), (one, same) -> one)),
                at.get().stream().collect(toMap(MessageRow::spot, Function.identity())),
                given.get(),
                profiles.of(posts.stream().map(Known.Said::sender).collect(toSet())),
                shown.get(),
                files.get().stream().collect(toMap(AttachmentRow::id, Function.identity())),
                pins.get().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Known.Said nameOf(MessageRow row) {
        return new Known.Said(row.spot().room(), row.sender(), row.clientId());
    }

    private static <D extends Deed> Stream<D> only(List<? extends Deed> deeds, Class<D> kind) {
        return deeds.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <A, R> Supplier<List<R>> unlessNone(
            Collection<A> asked, Function<Collection<A>, Together.Answer<R>> question) {
        return asked.isEmpty() ? List::of : question.apply(asked)::rows;
    }

    private void keep(Ledger ledger, Together together) {
        var changes = ledger.changes();
        chronicle.append(changes.entries(), together);
        if (!changes.posted().isEmpty()) {
            messages.add(changes.posted(), together);
        }
        if (!changes.withFiles().isEmpty()) {
            attachments.post(changes.withFiles(), together);
        }
        if (!changes.answers().isEmpty()) {
            threads.answered(changes.answers(), together);
        }
        if (!changes.firstWords().isEmpty()) {
            events.keepFirstWords(changes.firstWords(), together);
        }
        if (!changes.changed().isEmpty()) {
            messages.change(changes.changed(), together);
        }
        if (!changes.touchedReactions().isEmpty()) {
            reactions.remove(changes.touchedReactions(), together);
            reactions.add(ledger.givenReactions(), together);
        }
        if (!changes.shown().isEmpty()) {
            previews.add(changes.shown(), together);
        }
        if (!changes.deleted().isEmpty()) {
            events.takeOutWords(changes.deleted(), together);
            reactions.removeAllOf(changes.deleted(), together);
            previews.removeAllOf(changes.deleted(), together);
            attachments.removeAllOf(changes.deleted(), together);
        }
    }
}
