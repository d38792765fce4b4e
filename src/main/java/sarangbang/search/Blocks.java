package sarangbang.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.room.RoomId;

/** What is findable of all that was said. */
@Component
class Blocks {

    private static final String HEADER = "room_id, block, since, until, times";

    private final JdbcClient database;
    private final JdbcOperations operations;

    Blocks(JdbcClient database, JdbcOperations operations) {
        this.database = database;
        this.operations = operations;
    }

    /**
     * For one transaction. The grams of a row lie apart from it: the planner knows nothing of what it costs to compare them,
     * and would read all rows of the table where the index finds many. Values that it does not see it plans badly for, and
     * to compile what is done in some milliseconds takes longer.
     */
    void plan() {
        database.sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
                            set_config('plan_cache_mode', 'force_custom_plan', true)""").query().listOfRows();
    }

    void put(Collection<Block> blocks) {
        operations.batchUpdate("""
                        insert into search_block (room_id, block, since, until, times, grams, places)
                        values (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?)
                        on conflict (room_id, block) do update set since = excluded.since, until = excluded.until,
                            times = excluded.times, grams = excluded.grams, places = excluded.places""", blocks, blocks.size(), (row, block) -> {
            row.setObject(1, block.key().room().value());
            row.setLong(2, block.key().number());
            row.setString(3, block.since().toString());
            row.setString(4, block.until().toString());
            row.setBytes(5, block.times());
            row.setObject(6, block.grams());
            row.setBytes(7, block.places());
        });
    }

    void remove(Collection<Block.Key> keys) {
        database.sql("delete from search_block using unnest(?, ?) as gone (room, number)"
                        + " where room_id = room and block = number")
                .params(rooms(keys), longs(keys, Block.Key::number))
                .update();
    }

    /**
     * Of each room the last ones before one of its blocks, which is named by its beginning; the newest first.
     *
     * @param mostEach of each room
     */
    List<Header> before(Map<RoomId, Header.Start> starts, int mostEach) {
        var rooms = List.copyOf(starts.keySet());
        var from = rooms.stream().map(starts::get).toList();
        return database.sql("select " + HEADER
                        + " from unnest(?, ?, ?) as asked (room, moment, number) cross join lateral ("
                        + " select * from search_block where room_id = room"
                        + " and (since, block) < (moment::timestamptz, number)"
                        + " order by since desc, block desc limit ?) older")
                .params(
                        rooms.stream().map(RoomId::value).toArray(UUID[]::new),
                        from.stream().map(start -> start.since().toString()).toArray(String[]::new),
                        longs(from, Header.Start::number),
                        mostEach)
                .query((row, number) -> Header.of(row))
                .list();
    }

    /** Those in some rooms that may hold what has this signature, which is not empty; the last ended first. */
    List<Header> having(Signature sought, Collection<RoomId> rooms, Span span, int most) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (!sought.all().isEmpty()) {
            conditions.add("grams @> ?");
            parameters.add(ints(sought.all()));
        }
        sought.any().forEach(group -> {
            conditions.add("grams && ?");
            parameters.add(ints(group));
        });
        parameters.add(new int[] {Gram.EVERYTHING});
        parameters.addAll(
                List.of(uuids(rooms), span.end().toString(), span.start().toString(), most));
        // What stands in the inner question is asked by the index; the rest must not tempt the planner to another way.
        return database.sql("select * from (select " + HEADER + " from search_block where ("
                        + String.join(" and ", conditions) + ") or grams @> ? offset 0) candidate"
                        + " where room_id = any(?) and since <= ?::timestamptz and until >= ?::timestamptz"
                        + " order by until desc, room_id desc, block desc limit ?")
                .params(parameters)
                .query((row, number) -> Header.of(row))
                .list();
    }

    /** In which places of these blocks something with this signature may stand; of blocks without any nothing. */
    Map<Block.Key, Long> places(Signature sought, Collection<Block.Key> keys) {
        return database
                .sql("select room_id, block, grams, places from unnest(?, ?) as asked (room, number)"
                        + " join search_block on room_id = room and block = number")
                .params(rooms(keys), longs(keys, Block.Key::number))
                .query((row, number) ->
                        Map.entry(Block.Key.of(row), sought.placesIn(grams(row), row.getBytes("places"))))
                .list()
                .stream()
                .filter(found -> found.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int[] grams(ResultSet row) throws SQLException {
        return ints(Arrays.asList((Integer[]) row.getArray("grams").getArray()));
    }

    private static int[] ints(Collection<Integer> some) {
        return some.stream().mapToInt(gram -> gram).toArray();
    }

    private static UUID[] rooms(Collection<Block.Key> keys) {
        return keys.stream().map(key -> key.room().value()).toArray(UUID[]::new);
    }

    private static UUID[] uuids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }

    private static <T> Long[] longs(Collection<T> some, ToLongFunction<T> number) {
        return some.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}
