package sarangbang.search;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.Kind;
import sarangbang.room.Member;
import sarangbang.room.Room;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNotFound;
import sarangbang.room.Rooms;

/** Finds out who and what is meant by a question. Nobody learns from it of a room that he is not in. */
@Component
class Interpreter {

    private static final Pattern QUOTES = Pattern.compile("[\"“”]");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private final Rooms rooms;
    private final Profiles profiles;

    Interpreter(Rooms rooms, Profiles profiles) {
        this.rooms = rooms;
        this.profiles = profiles;
    }

    /**
     * @param zone in which a day begins and ends
     * @param only the only room in which to look, if not in all
     * @param end before which to look
     */
    Sought sought(Question question, AccountId searcher, ZoneId zone, @Nullable RoomId only, Position end) {
        var mine = rooms.idsOf(searcher);
        if (only != null && !mine.contains(only)) {
            throw new RoomNotFound();
        }
        var within = only == null ? mine : Set.of(only);
        var from = people(question.values(Operator.FROM), searcher);
        var until = question.days(Operator.BEFORE).stream()
                .map(day -> Position.before(beginning(day, zone)))
                .reduce(end, (one, other) -> one.isBefore(other) ? one : other);
        var since = question.days(Operator.AFTER).stream()
                .map(day -> beginning(day, zone))
                .reduce(Instant.EPOCH, (one, other) -> one.isAfter(other) ? one : other);
        return new Sought(
                question.terms(),
                from,
                named(question.values(Operator.IN), mine, within),
                question.has("link"),
                question.has("file"),
                since,
                until);
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return (day.isAfter(LAST_DAY) ? LAST_DAY : day).atStartOfDay(zone).toInstant();
    }

    private Set<AccountId> people(List<String> names, AccountId searcher) {
        return names.stream()
                .map(name -> name.equalsIgnoreCase("me") ? searcher : named(name))
                .collect(toSet());
    }

    private AccountId named(String name) {
        var username = name.startsWith("@") ? name.substring(1) : name;
        // What somebody has said is found also when nobody comes in by their account any more.
        return profiles.ever(List.of(username)).stream()
                .findFirst()
                .map(Profile::id)
                .orElseThrow(() -> new NobodyCalledSo(username));
    }

    private Set<RoomId> named(List<String> names, Set<RoomId> mine, Set<RoomId> within) {
        if (names.isEmpty()) {
            return within;
        }
        var all = rooms.all(mine);
        var meant = names.stream().flatMap(name -> named(name, all).stream()).collect(toSet());
        meant.retainAll(within);
        return meant;
    }

    private Set<RoomId> named(String name, List<Room> all) {
        var meant = name.startsWith("@") ? directWith(named(name), all) : called(bare(name), all);
        if (meant.isEmpty()) {
            throw new NoRoomCalledSo(name);
        }
        return meant;
    }

    private Set<RoomId> directWith(AccountId person, List<Room> all) {
        var direct = all.stream()
                .filter(room -> room.kind() == Kind.DIRECT)
                .map(Room::id)
                .toList();
        return rooms.membersOf(direct).stream()
                .filter(member -> member.account().equals(person))
                .map(Member::room)
                .collect(toSet());
    }

    /** Those that are called just so; if none is, those in whose name it is. */
    private static Set<RoomId> called(String name, List<Room> all) {
        var exactly = called(all, name::equals);
        return exactly.isEmpty() ? called(all, other -> other.contains(name)) : exactly;
    }

    /** What stands in quotes can have none. */
    private static String bare(String name) {
        return Text.folded(QUOTES.matcher(name).replaceAll(""));
    }

    private static Set<RoomId> called(List<Room> all, Predicate<String> isMeant) {
        var meant = new HashSet<RoomId>();
        for (var room : all) {
            var name = room.name();
            if (name != null && isMeant.test(bare(name))) {
                meant.add(room.id());
            }
        }
        return meant;
    }
}
