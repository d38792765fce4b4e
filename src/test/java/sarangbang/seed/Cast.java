package sarangbang.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Who talks where: accounts, rooms and members, with empty logs to begin with. */
final class Cast {
    private static final int PEOPLE = 2_000;
    private static final int STRANGERS = 20;
    private static final Duration YEARS = Duration.ofDays(730);
    private static final List<String> NAMES =
            List.of("민지", "서준", "하윤", "도윤", "지우", "은서", "Anna", "Ben", "Chloe", "David", "Emma", "Luca");
    private static final List<String> TOPICS =
            List.of("배송 문의", "사랑방", "개발", "디자인", "점심", "고객 상담", "Support", "Release", "Random", "Sales");

    private final SplittableRandom chance = new SplittableRandom();
    private final Instant opened;
    private final Instant closed;
    private final Person reader;
    private final List<Person> people;

    Cast(Person reader, Instant now) {
        this.reader = reader;
        this.closed = now.truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1));
        this.opened = closed.minus(YEARS);
        this.people = new ArrayList<>(PEOPLE);
        while (people.size() < PEOPLE) {
            people.add(person());
        }
    }

    private Person person() {
        var name = NAMES.get(chance.nextInt(NAMES.size()));
        var username =
                name.toLowerCase(java.util.Locale.ROOT) + "." + HexFormat.of().toHexDigits(chance.nextInt());
        return new Person(id(), username, name);
    }

    private UUID id() {
        // As the server makes them: version 4.
        return new UUID((chance.nextLong() & ~0xf000L) | 0x4000L, (chance.nextLong() & (~0L >>> 2)) | Long.MIN_VALUE);
    }

    /** @param nobodysPassword a hash that nothing signs in with */
    void addPeople(Connection database, String nobodysPassword) throws SQLException {
        var accounts = new Rows("account (id, username, display_name, password_hash, created_at)");
        people.forEach(person -> accounts.add(
                Rows.row(opened, person.id(), person.username(), person.displayName(), nobodysPassword, opened)));
        accounts.copyTo(database);
    }

    List<Story> addRooms(Connection database, long[] sizes) throws SQLException {
        var rooms = new Rows("room (id, name, kind, created_at)");
        var members = new Rows("member (room_id, account_id, role, joined_at)");
        var logs = new Rows("log (room_id, active_at)");
        var stories = new ArrayList<Story>();
        for (int number = 0; number < sizes.length; number++) {
            var room = id();
            var name = TOPICS.get(number % TOPICS.size()) + " " + (number + 1);
            rooms.add(Rows.row(opened, room, name, number % 3 == 0 ? "PUBLIC" : "PRIVATE", opened));
            logs.add(Rows.row(opened, room, opened));
            stories.add(story(room, sizes[number], members));
        }
        rooms.copyTo(database);
        members.copyTo(database);
        logs.copyTo(database);
        return stories;
    }

    private Story story(UUID room, long messages, Rows rows) {
        int first = chance.nextInt(PEOPLE);
        int size = (int) Math.min(200, 3 + messages / 500 + chance.nextInt(8));
        var inside = new ArrayList<>(some(first, size));
        inside.add(1, reader);
        for (var member : inside) {
            var role = member.equals(inside.getFirst()) ? "OWNER" : "MEMBER";
            rows.add(Rows.row(opened, room, member.id(), role, opened));
        }
        return new Story(
                room,
                inside,
                some(first + size, STRANGERS),
                messages,
                opened,
                closed,
                new SplittableRandom(chance.nextLong()));
    }

    /** Neighbours in the list, which goes round. */
    private List<Person> some(int first, int count) {
        var chosen = new ArrayList<Person>();
        for (int next = first; next < first + count; next++) {
            chosen.add(people.get(next % PEOPLE));
        }
        return chosen;
    }
}
