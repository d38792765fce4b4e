package sarangbang.room;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.Batched;
import sarangbang.Together;
import sarangbang.account.AccountId;
import sarangbang.account.Told;

/** The rooms of the house, and who may be in them. */
@Component
public class Rooms {

    private static final int MOST_AT_ONCE = 10_000;

    private final RoomTable rooms;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JdbcOperations database;
    private final Batched<Member.Place, Standing> standings = new Batched<>(this::standingsAt);

    Rooms(RoomTable rooms, Members members, ApplicationEventPublisher events, Clock clock, JdbcOperations database) {
        this.rooms = rooms;
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.database = database;
    }

    /** Opens whatever a reader or writer does in a room. */
    public Member requireMember(RoomId room, AccountId account) {
        return members.findById(new Member.Place(room, account)).orElseThrow(RoomNotFound::new);
    }

    /** For the gate, where many come at once. Not within a transaction. */
    public boolean isMember(RoomId room, AccountId account) {
        return standings.ask(new Member.Place(room, account)).isPresent();
    }

    /** Of what is said in passing. Not within a transaction. */
    public void requireSpeaker(RoomId room, AccountId account) {
        var standing = standings.ask(new Member.Place(room, account)).orElseThrow(RoomNotFound::new);
        if (standing.isArchived()) {
            throw new RoomIsArchived();
        }
    }

    /** Of these places, however many, those that somebody has. */
    public Set<Member.Place> taken(Collection<Member.Place> places) {
        return places.stream()
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .flatMap(some -> standingsAt(some).keySet().stream())
                .collect(toSet());
    }

    private Map<Member.Place, Standing> standingsAt(Collection<Member.Place> places) {
        var alone = new Together();
        var taken = standingsAt(places, alone);
        alone.run(database);
        return taken.rows().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of these places those that are taken, each with how its member stands. */
    public Together.Answer<Map.Entry<Member.Place, Standing>> standingsAt(
            Collection<Member.Place> places, Together together) {
        return together.ask(
                """
                        select room_id, account_id, role, archived_at is not null as is_archived from member
                        join unnest(?, ?) as asked (at, who) on room_id = at and account_id = who
                        join room on room.id = room_id""",
                (row, number) -> Map.entry(
                        new Member.Place(
                                new RoomId(row.getObject("room_id", UUID.class)),
                                new AccountId(row.getObject("account_id", UUID.class))),
                        new Standing(Role.valueOf(row.getString("role")), row.getBoolean("is_archived"))),
                places.stream().map(place -> place.room().value()).toArray(UUID[]::new),
                places.stream().map(place -> place.account().value()).toArray(UUID[]::new));
    }

    public List<AccountId> membersAmong(RoomId room, Collection<AccountId> accounts) {
        return members.among(room, accounts);
    }

    @Transactional
    public Room create(String name, Kind kind, AccountId owner) {
        var now = clock.instant();
        var room = rooms.saveAndFlush(new Room(RoomId.next(), name, kind, now));
        members.save(new Member(room.id(), owner, Role.OWNER, now));
        events.publishEvent(new RoomCreated(room.id()));
        events.publishEvent(new Told(owner, RoomNews.joined(room.id())));
        return room;
    }

    public Room get(RoomId room) {
        return rooms.findById(room).orElseThrow(RoomNotFound::new);
    }

    /** Every place somebody has, by room. */
    public Map<RoomId, Member> placesOf(AccountId account) {
        return members.roomsOf(account).stream().collect(toMap(Member::room, member -> member));
    }

    /** Which rooms somebody is in, and nothing of them. */
    public Set<RoomId> idsOf(AccountId account) {
        return Set.copyOf(members.roomIdsOf(account));
    }

    public List<Room> all(Collection<RoomId> ids) {
        return rooms.findByIdIn(ids);
    }

    public List<Member> membersOf(Collection<RoomId> ids) {
        return members.ofAll(ids);
    }
}
