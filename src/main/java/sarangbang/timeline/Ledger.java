package sarangbang.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sarangbang.Invalid;
import sarangbang.Refusal;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.Member;
import sarangbang.room.Right;
import sarangbang.room.RoomId;
import sarangbang.room.RoomIsArchived;
import sarangbang.room.RoomNotFound;
import sarangbang.room.Standing;

/**
 * Does deeds one after the other, in memory: gives each event its room's next seq and keeps what has to be written. What
 * is refused leaves no trace. It asks nobody and knows no time of its own, so that it can be tried with anything.
 */
final class Ledger {

    private static final int MOST_PINS = 100;

    private final Map<RoomId, Tail> tails;
    private final Map<Member.Place, Standing> standings;
    private final Map<Known.Said, MessageRow> said;
    private final Map<Spot, MessageRow> messages;
    private final Given given;
    private final Map<AccountId, Profile> people;
    private final Showing previews;
    private final Map<FileId, AttachmentRow> files;
    private final Map<RoomId, Integer> pins;

    private final Changes changes = new Changes();

    Ledger(Known known) {
        this.tails = new HashMap<>(known.tails());
        this.standings = known.standings();
        this.said = new HashMap<>(known.said());
        this.messages = new HashMap<>(known.messages());
        this.people = known.people();
        this.previews = new Showing(known.previews());
        this.files = new HashMap<>(known.files());
        this.given = new Given(known.reactions());
        this.pins = new HashMap<>(known.pins());
    }

    Outcome apply(Deed deed) {
        try {
            return switch (deed) {
                case Deed.Post post -> post(post);
                case Deed.Edit edit -> edit(edit);
                case Deed.Delete delete -> delete(delete);
                case Deed.React react -> react(react);
                case Deed.Pin pin -> pin(pin);
                case Deed.Show show -> show(show);
            };
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal);
        }
    }

    private Outcome post(Deed.Post post) {
        var standing = standingOf(post);
        var draft = post.draft();
        var before = said.get(Known.Said.of(post));
        if (before != null) {
            return sameAs(before, draft);
        }
        requireNotArchived(standing);
        var spot = new Spot(post.room(), tail(post).head() + 1);
        var row = MessageRow.posted(spot, post, answered(post), tail(post).now());
        var attached = attached(post);
        files.keySet().removeAll(attached.keySet());
        said.put(Known.Said.of(post), row);
        messages.put(spot, row);
        changes.posted(row);
        return happened(post, new Happening.Posted(row.by(profile(post.by()), attached)));
    }

    /** What its author has brought to this room and not posted yet. */
    private Map<FileId, Attachment> attached(Deed.Post post) {
        var attached = new HashMap<FileId, Attachment>();
        for (var id : post.draft().files()) {
            var file = files.get(id);
            if (file == null || !file.room().equals(post.room()) || !file.by().equals(post.by())) {
                throw new FileGone(id);
            }
            attached.put(id, file.attachment());
        }
        return attached;
    }

    private @Nullable MessageRow answered(Deed.Post post) {
        var spot = Known.target(post);
        var answered = spot == null ? null : messages.get(spot);
        if (spot != null && answered == null) {
            throw new Invalid("replyTo", "no message of this room has this seq");
        }
        return answered;
    }

    /** Of a deleted one words and files are gone, and nothing can be told from them. */
    private static Outcome sameAs(MessageRow before, Draft.Checked draft) {
        boolean same = before.deleted() != null
                || (before.body().equals(draft.body()) && before.files().equals(draft.files()));
        if (!same || !Objects.equals(before.replyTo(), draft.replyTo())) {
            throw new ClientIdReused(before.spot().seq());
        }
        return new Outcome.Done(before.spot().seq());
    }

    private Outcome edit(Deed.Edit edit) {
        var standing = standingOf(edit);
        var row = message(edit);
        if (!row.sender().equals(edit.by())) {
            throw new AuthorOnly();
        }
        requireNotDeleted(row);
        if (row.body().equals(edit.body())) {
            return new Outcome.Done(
                    row.edited() == null ? row.spot().seq() : row.edited().seq());
        }
        requireNotArchived(standing);
        var edited = row.edited(edit.body(), edit.mentions(), nextChange(edit));
        if (row.edited() == null) {
            changes.losesFirstWords(row);
        }
        change(edited);
        previews.forget(row.spot());
        return happened(edit, new Happening.Edited(edit.target(), edit.body(), edit.mentions()));
    }

    private Outcome delete(Deed.Delete delete) {
        var standing = standingOf(delete);
        var row = message(delete);
        if (!row.sender().equals(delete.by()) && !standing.role().may(Right.DELETE)) {
            throw new AuthorOnly();
        }
        if (row.deleted() != null) {
            return new Outcome.Done(row.deleted().seq());
        }
        requireNotArchived(standing);
        if (row.pinned() != null) {
            countPins(delete, -1);
        }
        change(row.deleted(nextChange(delete)));
        given.forget(row.spot());
        return happened(delete, new Happening.Deleted(delete.target()));
    }

    private Outcome react(Deed.React react) {
        var standing = standingOf(react);
        var row = message(react);
        requireNotDeleted(row);
        var key = new Reaction.Key(row.spot(), react.by(), react.emoji());
        var before = given.seqOf(key);
        if (react.on() == before.isPresent()) {
            return new Outcome.Done(before.orElse(null));
        }
        requireNotArchived(standing);
        if (react.on()) {
            given.give(new Reaction(
                    row.spot(), react.by(), react.emoji(), tail(react).head() + 1));
        } else {
            given.takeBack(key);
        }
        changes.touched(key);
        return happened(
                react,
                react.on()
                        ? new Happening.ReactionAdded(react.target(), react.emoji())
                        : new Happening.ReactionRemoved(react.target(), react.emoji()));
    }

    private Outcome pin(Deed.Pin pin) {
        var standing = standingOf(pin);
        var row = message(pin);
        requireNotDeleted(row);
        if (pin.on() == (row.pinned() != null)) {
            return new Outcome.Done(row.pinned() == null ? null : row.pinned().seq());
        }
        requireNotArchived(standing);
        countPins(pin, pin.on() ? 1 : -1);
        change(row.pinned(pin.on() ? nextChange(pin) : null));
        return happened(pin, pin.on() ? new Happening.Pinned(pin.target()) : new Happening.Unpinned(pin.target()));
    }

    private void countPins(Deed deed, int more) {
        int many = pins.getOrDefault(deed.room(), 0) + more;
        if (many > MOST_PINS && more > 0) {
            throw new TooManyPins(MOST_PINS);
        }
        pins.put(deed.room(), many);
    }

    /** Of words that have changed since nothing is shown, and of one link one thing. */
    private Outcome show(Deed.Show show) {
        var standing = standingOf(show);
        var row = message(show);
        if (!row.sender().equals(show.by())) {
            throw new AuthorOnly();
        }
        requireNotDeleted(row);
        var url = show.preview().url();
        var before = previews.seqOf(row.spot(), url);
        if (before.isPresent() || !row.body().contains(url) || !previews.hasRoomAt(row.spot())) {
            return new Outcome.Done(before.orElse(null));
        }
        requireNotArchived(standing);
        var preview = new PreviewRow(row.spot(), tail(show).head() + 1, show.preview());
        previews.add(preview);
        changes.shown(preview);
        return happened(show, new Happening.Previewed(show.target(), show.preview()));
    }

    /** Asked with the log locked: whoever was removed before this moment does nothing after it. */
    private Standing standingOf(Deed deed) {
        var standing = standings.get(new Member.Place(deed.room(), deed.by()));
        if (standing == null || !tails.containsKey(deed.room())) {
            throw new RoomNotFound();
        }
        return standing;
    }

    /** Asked last, so that what was done before the room was archived is answered as it was. */
    private static void requireNotArchived(Standing standing) {
        if (standing.isArchived()) {
            throw new RoomIsArchived();
        }
    }

    private MessageRow message(Deed deed) {
        var row = messages.get(Known.target(deed));
        if (row == null) {
            throw new MessageNotFound();
        }
        return row;
    }

    private static void requireNotDeleted(MessageRow row) {
        if (row.deleted() != null) {
            throw new MessageDeleted();
        }
    }

    private void change(MessageRow after) {
        messages.put(after.spot(), after);
        changes.changed(after);
    }

    private MessageRow.Change nextChange(Deed deed) {
        return new MessageRow.Change(tail(deed).head() + 1, tail(deed).now());
    }

    private Outcome happened(Deed deed, Happening what) {
        var tail = tail(deed);
        var event = new RoomEvent(deed.room(), tail.head() + 1, deed.by(), tail.now(), what);
        tails.put(deed.room(), tail.after(event));
        changes.happened(new Entry(event, tail.lastLeave()));
        return new Outcome.Done(event.seq());
    }

    private Tail tail(Deed deed) {
        return Objects.requireNonNull(tails.get(deed.room()));
    }

    private Profile profile(AccountId account) {
        return Objects.requireNonNull(people.get(account));
    }

    Changes changes() {
        return changes;
    }

    /** Of those touched the ones that are there now. */
    List<Reaction> givenReactions() {
        return given.among(changes.touchedReactions());
    }
}
