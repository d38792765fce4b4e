package sarangbang.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Told;
import sarangbang.room.DirectRoomLeft;
import sarangbang.room.DirectRoomOpened;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNews;
import sarangbang.timeline.Committed;
import sarangbang.timeline.EventType;
import sarangbang.timeline.Timeline;

/**
 * Direct rooms that somebody has left. They are out of sight as long as nothing is said there after that seq, which their
 * list asks of the log itself: so nothing has to be written with a message. What has come back is told a moment later.
 */
@Component
class HiddenRooms {

    private static final String SHOWN =
            "delete from hidden_room h using log where log.room_id = h.room_id and log.said > h.seq";
    private static final String WHOSE = " returning h.account_id, h.room_id";

    private static final long TELL_MILLIS = 300;
    private static final long LOOK_MILLIS = 10_000;

    private final JdbcClient database;
    private final Timeline timeline;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    /** Where something was said by this node, and has not been looked at. */
    private final Set<RoomId> said = ConcurrentHashMap.newKeySet();

    HiddenRooms(JdbcClient database, Timeline timeline, Inbox inbox, ApplicationEventPublisher events) {
        this.database = database;
        this.timeline = timeline;
        this.inbox = inbox;
        this.events = events;
    }

    /** Nothing waits in what one has put out of sight. */
    @EventListener
    void on(DirectRoomLeft left) {
        long head = timeline.head(left.room());
        database.sql("""
                        insert into hidden_room (room_id, account_id, seq) values (?, ?, ?)
                        on conflict (room_id, account_id) do update set seq = excluded.seq""")
                .params(left.room().value(), left.account().value(), head)
                .update();
        inbox.read(left.room(), left.account(), head);
    }

    @EventListener
    void on(DirectRoomOpened opened) {
        int hidden = database.sql("delete from hidden_room where room_id = ? and account_id = ?")
                .params(opened.room().value(), opened.account().value())
                .update();
        if (hidden > 0) {
            events.publishEvent(new Told(opened.account(), RoomNews.joined(opened.room())));
        }
    }

    @EventListener
    void on(Committed committed) {
        committed.entries().stream()
                .filter(entry -> entry.event().type() == EventType.POSTED)
                .forEach(entry -> said.add(entry.event().room()));
    }

    /** Of these rooms those that are out of somebody's sight. */
    Set<RoomId> of(AccountId account, Collection<RoomId> rooms) {
        return database.sql("""
                        select h.room_id from hidden_room h join log on log.room_id = h.room_id
                        where h.account_id = ? and h.room_id = any(?) and log.said <= h.seq""")
                .params(account.value(), uuids(rooms))
                .query((row, number) -> new RoomId(row.getObject("room_id", UUID.class)))
                .set();
    }

    @Scheduled(fixedDelay = TELL_MILLIS)
    void tell() {
        var some = Set.copyOf(said);
        if (some.isEmpty()) {
            return;
        }
        tell(database.sql(SHOWN + " and h.room_id = any(?)" + WHOSE)
                .param(uuids(some))
                .query((row, number) -> place(row))
                .list());
        // Only now: what could not be looked at is looked at the next time.
        said.removeAll(some);
    }

    /** What a node has left to tell that is no more. */
    @Scheduled(fixedDelay = LOOK_MILLIS)
    void tellOfOthers() {
        tell(database.sql(SHOWN + WHOSE).query((row, number) -> place(row)).list());
    }

    private void tell(List<Map.Entry<AccountId, RoomId>> shown) {
        shown.forEach(one -> events.publishEvent(new Told(one.getKey(), RoomNews.joined(one.getValue()))));
    }

    private static Map.Entry<AccountId, RoomId> place(ResultSet row) throws SQLException {
        return Map.entry(
                new AccountId(row.getObject("account_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)));
    }

    private static UUID[] uuids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }
}
