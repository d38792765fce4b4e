package sarangbang.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sarangbang.inbox.RoomRead;

/**
 * Which alarms are done, and which one node has just now, and for how long. However often the queue brings one, and to
 * whichever nodes, it is done once.
 */
@Component
class Claims {

    /** Between two looks for those that no queue brings any more. */
    private static final long SWEEP_MILLIS = 3_600_000;

    private final JdbcClient database;
    private final long leaseSeconds;

    Claims(JdbcClient database, AlarmSettings settings) {
        this.database = database;
        this.leaseSeconds = settings.lease().toSeconds();
    }

    enum State {
        OURS,
        ANOTHERS,
        DONE
    }

    /** @param told devices that have been told already */
    record Claim(State state, Set<UUID> told) {}

    Claim claim(Alarm alarm) {
        return database.sql("""
                        insert into alarm (account_id, room_id, seq, until)
                        values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (account_id, room_id, seq) do update set until = excluded.until
                        where not alarm.done and alarm.until < clock_timestamp()
                        returning told""")
                .params(alarm.account(), alarm.room(), alarm.seq(), leaseSeconds)
                .query((row, number) -> new Claim(State.OURS, told(row)))
                .optional()
                .orElseGet(() -> new Claim(isDone(alarm) ? State.DONE : State.ANOTHERS, Set.of()));
    }

    private static Set<UUID> told(ResultSet row) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) row.getArray("told").getArray()));
    }

    private boolean isDone(Alarm alarm) {
        return database.sql(
                        "select exists (select from alarm where account_id = ? and room_id = ? and seq = ? and done)")
                .params(alarm.account(), alarm.room(), alarm.seq())
                .query(Boolean.class)
                .single();
    }

    void told(Alarm alarm, UUID device) {
        database.sql("update alarm set told = told || ? where account_id = ? and room_id = ? and seq = ?")
                .params(device, alarm.account(), alarm.room(), alarm.seq())
                .update();
    }

    void done(Alarm alarm) {
        database.sql("update alarm set done = true where account_id = ? and room_id = ? and seq = ?")
                .params(alarm.account(), alarm.room(), alarm.seq())
                .update();
    }

    /** Since now; then it is anybody's. {@link Missed} looks for it when they go. */
    void putAside(Alarm alarm) {
        database.sql(
                        "update alarm set until = clock_timestamp() where account_id = ? and room_id = ? and seq = ? and not done")
                .params(alarm.account(), alarm.room(), alarm.seq())
                .update();
    }

    /** Anybody's, at once. */
    void letGo(Alarm alarm) {
        database.sql(
                        "update alarm set until = '-infinity' where account_id = ? and room_id = ? and seq = ? and not done")
                .params(alarm.account(), alarm.room(), alarm.seq())
                .update();
    }

    /** For each who has read all that he was told of in a room: that he need not be told any more, once. */
    List<Alarm> hush(Collection<RoomRead> read) {
        if (read.isEmpty()) {
            return List.of();
        }
        return database
                .sql("""
                        update alarm set hushed = true
                        from unnest(?, ?, ?) as known (reader, room, seq)
                        where alarm.account_id = known.reader and alarm.room_id = known.room and alarm.seq <= known.seq
                            and alarm.told <> '{}' and not alarm.hushed and not exists (
                                select from alarm as newer
                                where newer.account_id = known.reader and newer.room_id = known.room
                                    and newer.seq > known.seq and newer.told <> '{}')
                        returning alarm.account_id, alarm.room_id, known.seq""")
                .params(
                        read.stream().map(one -> one.reader().value()).toArray(UUID[]::new),
                        read.stream().map(one -> one.room().value()).toArray(UUID[]::new),
                        read.stream().map(RoomRead::seq).toArray(Long[]::new))
                .query((row, number) -> new Alarm(
                        row.getObject("account_id", UUID.class),
                        row.getObject("room_id", UUID.class),
                        row.getLong("seq"),
                        true))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Whether a device was told of something newer there, or may be just now. */
    boolean isOutdated(Alarm alarm, UUID device) {
        return database.sql("""
                        select exists (
                            select from alarm where account_id = ? and room_id = ? and seq > ?
                                and (? = any(told) or not done and until > clock_timestamp()))""")
                .params(alarm.account(), alarm.room(), alarm.seq(), device)
                .query(Boolean.class)
                .single();
    }

    @Scheduled(fixedDelay = SWEEP_MILLIS)
    void sweep() {
        database.sql("delete from alarm where at < clock_timestamp() - interval '7 days'")
                .update();
    }
}
