package sarangbang.timeline;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Call;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.Callers;
import sarangbang.room.Member;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** Members called by {@code @username} in a text, or many of them by {@code @all} and {@code @here}. */
@Component
class Mentions {

    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([\\p{L}\\p{N}\\p{M}._-]{1,32})");
    private static final Pattern PUNCTUATION_AFTER = Pattern.compile("[._-]+$");
    private static final int MOST = 50;

    private final Profiles profiles;
    private final Rooms rooms;
    private final Callers callers;
    private final ApplicationEventPublisher events;

    Mentions(Profiles profiles, Rooms rooms, Callers callers, ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.rooms = rooms;
        this.callers = callers;
        this.events = events;
    }

    List<AccountId> in(String text, RoomId room, AccountId by) {
        var names = CALL.matcher(text)
                .results()
                .map(call -> call.group(1))
                .flatMap(name -> Stream.of(name, PUNCTUATION_AFTER.matcher(name).replaceFirst("")))
                .distinct()
                .limit(MOST)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var called = profiles.named(names).stream().map(Profile::id).toList();
        return Stream.concat(rooms.membersAmong(room, called).stream(), many(names, room, by))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is not open to whoever says it is only text, as any other name that is nobody's. */
    private Stream<AccountId> many(Collection<String> names, RoomId room, AccountId by) {
        var calls = names.stream().flatMap(name -> Call.named(name).stream()).collect(toSet());
        if (calls.isEmpty()) {
            return Stream.empty();
        }
        var open = callers.openTo(by, room);
        return calls.stream().filter(open::contains).flatMap(call -> switch (call) {
            case ALL -> Stream.of(AccountId.EVERYBODY);
            case HERE -> here(room).filter(account -> !account.equals(by));
        });
    }

    private Stream<AccountId> here(RoomId room) {
        var people = rooms.membersOf(Set.of(room)).stream().map(Member::account).collect(toSet());
        var asked = new WhoIsHere(people);
        events.publishEvent(asked);
        return asked.here().stream();
    }
}
