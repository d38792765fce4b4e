package sarangbang.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.MemberJoined;
import sarangbang.room.MemberLeft;
import sarangbang.room.RoomCreated;
import sarangbang.room.RoomId;
import sarangbang.room.RoomRenamed;
import sarangbang.room.Rooms;

/** Gives every event of a room the next seq: with the room's log locked, in the transaction that makes it true. */
@Component
class Appender {

    private final Log log;
    private final Messages messages;
    private final Mentions mentions;
    private final Rooms rooms;
    private final Profiles profiles;
    private final Announcer announcer;
    private final Clock clock;

    Appender(
            Log log,
            Messages messages,
            Mentions mentions,
            Rooms rooms,
            Profiles profiles,
            Announcer announcer,
            Clock clock) {
        this.log = log;
        this.messages = messages;
        this.mentions = mentions;
        this.rooms = rooms;
        this.profiles = profiles;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** @return the seq it has, also when it was said before under the same clientId */
    @Transactional
    long post(RoomId room, Profile sender, Draft.Checked draft) {
        rooms.requireMember(room, sender.id());
        var called = mentions.in(draft.body(), room);
        var end = log.lock(room);
        // Asked again with the log locked: whoever was removed before this moment says nothing after it.
        rooms.requireMember(room, sender.id());
        var before = messages.said(room, sender.id(), draft.clientId());
        if (before.isPresent()) {
            return sameAs(before.get(), draft);
        }
        requireMessage(room, draft.replyTo());
        var message = Message.posted(room, end.head() + 1, draft, sender, called, now());
        append(RoomEvent.posted(message), null, end.lastLeave());
        messages.add(message);
        return message.seq();
    }

    private static long sameAs(Messages.Row before, Draft.Checked draft) {
        if (!before.body().equals(draft.body()) || !Objects.equals(before.replyTo(), draft.replyTo())) {
            throw new ClientIdReused(before.seq());
        }
        return before.seq();
    }

    private void requireMessage(RoomId room, @Nullable Long replyTo) {
        if (replyTo != null && !messages.exists(room, replyTo)) {
            throw new Invalid("replyTo", "no message of this room has this seq");
        }
    }

    @EventListener
    void on(RoomCreated created) {
        log.open(created.room(), created.at());
    }

    @EventListener
    void on(MemberJoined joined) {
        append(joined.room(), RoomEvent.Type.JOINED, joined.by(), joined.account(), null);
    }

    @EventListener
    void on(MemberLeft left) {
        append(left.room(), RoomEvent.Type.LEFT, left.by(), left.account(), null);
    }

    @EventListener
    void on(RoomRenamed renamed) {
        append(renamed.room(), RoomEvent.Type.RENAMED, renamed.by(), null, renamed.name());
    }

    private void append(
            RoomId room, RoomEvent.Type type, AccountId by, @Nullable AccountId subject, @Nullable String name) {
        var end = log.lock(room);
        var seq = end.head() + 1;
        var account = subject == null ? null : profiles.of(subject).orElseThrow();
        var lastLeave = type == RoomEvent.Type.LEFT ? seq : end.lastLeave();
        append(new RoomEvent(room, seq, type, by, now(), null, account, name), subject, lastLeave);
    }

    private void append(RoomEvent event, @Nullable AccountId subject, long lastLeave) {
        log.append(new Log.Row(event.room(), event.seq(), event.type(), event.by(), event.at(), subject, event.name()));
        announcer.standInLine(new Committed(event, lastLeave));
    }

    /** As fine as PostgreSQL keeps it, so that what is told live is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
