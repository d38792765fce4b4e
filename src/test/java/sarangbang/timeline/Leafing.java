package sarangbang.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** A member who reads here and there in rooms of all sizes, by the server's own classes. */
public final class Leafing {
    private static final int PAGE = 50;
    private static final int ROOMS = 200; // as many as one socket may subscribe to

    private final Reading reading;
    private final Messages messages;
    private final JdbcClient database;
    private final AccountId reader;
    private final List<Place> rooms;
    private final long together;

    public Leafing(ApplicationContext archive, UUID reader) {
        this.reading = archive.getBean(Reading.class);
        this.messages = archive.getBean(Messages.class);
        this.reader = new AccountId(reader);
        this.database = archive.getBean(JdbcClient.class);
        this.rooms = database.sql("select room_id, head from log join member using (room_id) where account_id = ?")
                .param(reader)
                .query((row, number) ->
                        new Place(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("head")))
                .list();
        this.together = rooms.stream().mapToLong(Place::seq).sum();
    }

    private record Place(RoomId room, long seq) {}

    /** Each reads once, somewhere else each time. */
    public Map<String, Runnable> ways() {
        var ways = new LinkedHashMap<String, Runnable>();
        // What is slow here is slow whatever is asked: the machine, not the house.
        ways.put(
                "nothing, there and back",
                () -> database.sql("select 1").query(Integer.class).single());
        ways.put("page of 50 before a seq", () -> {
            var place = anywhere();
            reading.before(place.room(), reader, place.seq(), PAGE);
        });
        ways.put("page of 50 after a seq", () -> {
            var place = anywhere();
            reading.after(place.room(), reader, place.seq(), PAGE);
        });
        ways.put("page of 50 around a seq", () -> {
            var place = anywhere();
            reading.around(place.room(), reader, place.seq(), PAGE);
        });
        ways.put("100 events after a seq", () -> events(100));
        ways.put("500 events after a seq", () -> events(500));
        var newest = rooms.stream().map(Place::room).limit(ROOMS).toList();
        ways.put("newest message of %,d rooms".formatted(newest.size()), () -> messages.newest(newest));
        return ways;
    }

    private void events(int limit) {
        var place = anywhere();
        Objects.requireNonNull(reading.events(place.room(), reader, place.seq(), limit));
    }

    /** Every other time in a room of any size, else wherever most was said. */
    private Place anywhere() {
        var chance = ThreadLocalRandom.current();
        var room = chance.nextBoolean() ? rooms.get(chance.nextInt(rooms.size())) : busy(chance.nextLong(together));
        return new Place(room.room(), chance.nextLong(room.seq()) + 1);
    }

    private Place busy(long event) {
        long left = event;
        for (var room : rooms) {
            left -= room.seq();
            if (left < 0) {
                return room;
            }
        }
        throw new IllegalStateException("There are only " + together + " events.");
    }
}
