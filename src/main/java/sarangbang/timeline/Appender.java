package sarangbang.timeline;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.MemberAppointed;
import sarangbang.room.MemberJoined;
import sarangbang.room.MemberLeft;
import sarangbang.room.RoomArchived;
import sarangbang.room.RoomCreated;
import sarangbang.room.RoomDescribed;
import sarangbang.room.RoomId;
import sarangbang.room.RoomRenamed;
import sarangbang.room.RoomReopened;

/** What happens to a room itself goes into its log in the transaction that makes it true. */
@Component
class Appender {

    private final Log log;
    private final Chronicle chronicle;
    private final Profiles profiles;

    Appender(Log log, Chronicle chronicle, Profiles profiles) {
        this.log = log;
        this.chronicle = chronicle;
        this.profiles = profiles;
    }

    @EventListener
    void on(RoomCreated created) {
        log.open(created.room());
    }

    @EventListener
    void on(MemberJoined joined) {
        append(joined.room(), joined.by(), new Happening.Joined(profile(joined.account())));
    }

    @EventListener
    void on(MemberLeft left) {
        append(left.room(), left.by(), new Happening.Left(profile(left.account())));
    }

    @EventListener
    void on(RoomRenamed renamed) {
        append(renamed.room(), renamed.by(), new Happening.Renamed(profile(renamed.by()), renamed.name()));
    }

    @EventListener
    void on(RoomDescribed described) {
        append(described.room(), described.by(), new Happening.Described(profile(described.by()), described.topic()));
    }

    @EventListener
    void on(RoomArchived archived) {
        append(archived.room(), archived.by(), new Happening.Archived(profile(archived.by())));
    }

    @EventListener
    void on(RoomReopened reopened) {
        append(reopened.room(), reopened.by(), new Happening.Reopened(profile(reopened.by())));
    }

    @EventListener
    void on(MemberAppointed appointed) {
        append(
                appointed.room(),
                appointed.by(),
                new Happening.Appointed(profile(appointed.by()), profile(appointed.account()), appointed.role()));
    }

    private Profile profile(AccountId account) {
        return profiles.of(account).orElseThrow();
    }

    private void append(RoomId room, AccountId by, Happening what) {
        var tail = log.lock(room);
        var event = new RoomEvent(room, tail.head() + 1, by, tail.now(), what);
        chronicle.append(List.of(new Entry(event, tail.after(event).lastLeave())));
    }
}
