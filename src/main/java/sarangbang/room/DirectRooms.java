package sarangbang.room;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.account.Told;

/** One room for the same people, whoever of them asks for it first. */
@Component
public class DirectRooms {

    private static final int MOST_PEOPLE = 20;

    private final RoomTable rooms;
    private final Members members;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectRooms(RoomTable rooms, Members members, Profiles profiles, ApplicationEventPublisher events, Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    public record Found(Room room, boolean isNew) {}

    @Transactional
    public Found between(AccountId asker, Collection<String> usernames) {
        var people = people(asker, usernames);
        var key = people.stream().map(AccountId::toString).collect(joining(","));
        var now = clock.instant();
        var isNew = rooms.addDirect(RoomId.next().value(), key, now) == 1;
        var room = rooms.findByDirectKey(key).orElseThrow(RoomNotFound::new);
        if (isNew) {
            requireAll(usernames, profiles.named(usernames));
            people.forEach(account -> members.save(new Member(room.id(), account, Role.MEMBER, now)));
            events.publishEvent(new RoomCreated(room.id()));
            people.forEach(account -> events.publishEvent(new Told(account, RoomNews.joined(room.id()))));
        } else {
            events.publishEvent(new DirectRoomOpened(room.id(), asker));
        }
        return new Found(room, isNew);
    }

    private SortedSet<AccountId> people(AccountId asker, Collection<String> usernames) {
        var found = profiles.ever(usernames);
        requireAll(usernames, found);
        var people = new TreeSet<>(found.stream().map(Profile::id).toList());
        people.add(asker);
        if (people.size() > MOST_PEOPLE) {
            throw new Invalid("usernames", "at most " + MOST_PEOPLE + " people");
        }
        return people;
    }

    /** In a room that is there already may also be whose account is deactivated. */
    private static void requireAll(Collection<String> usernames, Collection<Profile> found) {
        var known = found.stream().map(Profile::username).collect(toSet());
        usernames.stream()
                .filter(name -> !known.contains(Profiles.spelling(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new AccountNotFound(name);
                });
    }
}
