package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static sarangbang.timeline.Events.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sarangbang.Together;
import sarangbang.room.RoomId;

/**
 * What is committed and perhaps not told yet: one row for each commit, written with it. It goes when all tellers are
 * through with it, in the transaction of a later commit. What a dead node leaves here another one tells.
 */
@Component
class Outbox {

    private static final int MOST_CLEARED = 1_000;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int TELLERS = Teller.values().length;

    private final JdbcClient database;
    private final JdbcOperations operations;
    /** Of this run: a node that comes back under its old name is another. */
    private final UUID node = UUID.randomUUID();
    /** Rows that this node has in hand, from before their commit until they are gone. */
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /** Who is through with which of them, while others are not. */
    private final Map<Long, Set<Teller>> through = new ConcurrentHashMap<>();

    /** What one of us could not tell, while the others may have. */
    private final Map<Teller, NavigableSet<Long>> left =
            Stream.of(Teller.values()).collect(toMap(Function.identity(), teller -> new ConcurrentSkipListSet<>()));

    private final Queue<Long> confirmed = new ConcurrentLinkedQueue<>();

    Outbox(JdbcClient database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    /** From one room's event {@code first} to its event {@code last}. */
    record Range(RoomId room, long first, long last) {

        Range and(Range other) {
            return new Range(room, Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    record Row(long id, List<Range> ranges) {}

    /** Within the transaction that appends them. */
    Supplier<Long> add(Collection<RoomEvent> events, Together together) {
        var ranges = new TreeMap<RoomId, Range>();
        events.forEach(
                event -> ranges.merge(event.room(), new Range(event.room(), event.seq(), event.seq()), Range::and));
        var id = together.ask(
                "insert into outbox (node_id, rooms, firsts, lasts) values (?, ?, ?, ?) returning id",
                (row, number) -> row.getLong("id"),
                node,
                Log.uuids(ranges.keySet()),
                longs(ranges.values(), Range::first),
                longs(ranges.values(), Range::last));
        together.afterwards(() -> takeInHand(id.rows().getFirst()));
        return () -> id.rows().getFirst();
    }

    private void takeInHand(long id) {
        inHand.add(id);
        // Of a commit whose outcome never came the row may be there: then it is found by looking.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    inHand.remove(id);
                }
            }
        });
    }

    /** Not of one that was put back meanwhile: all of them tell it again. */
    void confirmed(long id, Teller by) {
        if (!inHand.contains(id)) {
            return;
        }
        var all = Objects.requireNonNull(through.merge(id, EnumSet.of(by), Outbox::union));
        if (all.size() == TELLERS) {
            confirmed.add(id);
        }
    }

    private static Set<Teller> union(Set<Teller> some, Set<Teller> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** Too much waits here: whoever looks for rows will find it again. */
    void putBack(long id) {
        letGo(id);
    }

    private void letGo(long id) {
        inHand.remove(id);
        through.remove(id);
        left.values().forEach(ids -> ids.remove(id));
    }

    /** It stays in hand. */
    void putBack(long id, Teller by) {
        if (inHand.contains(id)) {
            of(by).add(id);
        }
    }

    List<Long> left(Teller by, int most) {
        return of(by).stream().limit(most).toList();
    }

    /** That one tells them now. */
    void takeUp(Teller by, List<Long> ids) {
        of(by).removeAll(Set.copyOf(ids));
    }

    private NavigableSet<Long> of(Teller by) {
        return Objects.requireNonNull(left.get(by));
    }

    /** Not those that another has told meanwhile. */
    List<Row> rows(List<Long> ids) {
        return database.sql("select id, rooms, firsts, lasts from outbox where id = any(?) order by id")
                .param(ids.toArray(Long[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    @Transactional
    public void clear() {
        var alone = new Together();
        clear(alone);
        alone.run(operations);
    }

    /** Takes out what all are through with; within any transaction. */
    void clear(Together together) {
        List<Long> done = confirmed.stream().limit(MOST_CLEARED).toList();
        if (done.isEmpty()) {
            return;
        }
        together.tell("delete from outbox where id = any(?)", (Object) done.toArray(Long[]::new));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                confirmed.removeAll(Set.copyOf(done));
                done.forEach(Outbox.this::letGo);
            }
        });
    }

    /** Rows of nodes whose lease is over, which become ours, and our own that nobody has in hand. */
    @Transactional
    public List<Row> takeAbandoned(int most) {
        var rows = new ArrayList<>(database.sql("""
                        update outbox set node_id = ? where id in (
                            select id from outbox
                            where node_id <> ? and node_id not in (select node_id from lease where until > clock_timestamp())
                            order by id limit ? for update skip locked)
                        returning id, rooms, firsts, lasts""")
                .params(node, node, most)
                .query((row, number) -> row(row))
                .list());
        database
                .sql("select id, rooms, firsts, lasts from outbox where node_id = ? order by id limit ?")
                .params(node, MOST_LOOKED_AT)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .filter(row -> !inHand.contains(row.id()))
                .limit(most)
                .forEach(rows::add);
        rows.sort(Comparator.comparingLong(Row::id));
        var distinct = rows.stream().distinct().limit(most).toList();
        distinct.forEach(row -> inHand.add(row.id()));
        return distinct;
    }

    /** For so long nobody takes our rows. */
    void renewLease(long seconds) {
        database.sql("""
                        insert into lease (node_id, until) values (?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (node_id) do update set until = excluded.until""").params(node, seconds).update();
        database.sql("delete from lease where until < clock_timestamp() - interval '1 day'")
                .update();
    }

    void endLease() {
        database.sql("delete from lease where node_id = ?").param(node).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var rooms = (UUID[]) row.getArray("rooms").getArray();
        var firsts = (Long[]) row.getArray("firsts").getArray();
        var lasts = (Long[]) row.getArray("lasts").getArray();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < rooms.length; i++) {
            ranges.add(new Range(new RoomId(rooms[i]), firsts[i], lasts[i]));
        }
        return new Row(row.getLong("id"), ranges);
    }
}
