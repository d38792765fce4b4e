package sarangbang.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Told;

/** What those who keep a room make of it: its name, what it is about, whether it is over, and who keeps it with them. */
@Component
public class Keeping {

    private final Rooms house;
    private final RoomTable rooms;
    private final Members members;
    private final InvitationTable invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            Rooms house,
            RoomTable rooms,
            Members members,
            InvitationTable invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.house = house;
        this.rooms = rooms;
        this.members = members;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** What is null stays as it is. */
    public record Wish(
            @Nullable String name,
            @Nullable String topic,
            @Nullable Boolean archived) {

        private void requireRights(Member keeper) {
            if (name != null) {
                keeper.require(Right.NAME);
            }
            if (topic != null) {
                keeper.require(Right.DESCRIBE);
            }
            if (archived != null) {
                keeper.require(Right.ARCHIVE);
            }
        }
    }

    /** All of it or nothing. */
    @Transactional
    public void change(RoomId id, Wish wish, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        var keeper = house.requireMember(id, by);
        room.requireOpenMembership();
        wish.requireRights(keeper);
        var happened = change(room, wish, by);
        happened.forEach(events::publishEvent);
        if (!happened.isEmpty()) {
            members.of(id).forEach(member -> events.publishEvent(new Told(member.account(), RoomNews.changed(id))));
        }
    }

    /** Reopened first and archived last: what is asked for together is no fault of its order. */
    private List<Object> change(Room room, Wish wish, AccountId by) {
        List<Object> happened = new ArrayList<>();
        if (Boolean.FALSE.equals(wish.archived()) && room.reopen()) {
            happened.add(new RoomReopened(room.id(), by));
        }
        if (wish.name() != null && room.rename(wish.name())) {
            happened.add(new RoomRenamed(room.id(), wish.name(), by));
        }
        if (wish.topic() != null && room.describe(wish.topic())) {
            happened.add(new RoomDescribed(room.id(), wish.topic(), by));
        }
        if (Boolean.TRUE.equals(wish.archived()) && room.archive(clock.instant())) {
            happened.add(new RoomArchived(room.id(), by));
        }
        return happened;
    }

    @Transactional
    Member appoint(RoomId id, AccountId account, Role role, AccountId by) {
        var room = rooms.lock(id).orElseThrow(RoomNotFound::new);
        house.requireMember(id, by).require(Right.APPOINT);
        room.requireOpenMembership();
        var member = members.findById(new Member.Place(id, account)).orElseThrow(MemberNotFound::new);
        if (member.role() == role) {
            return member;
        }
        if (member.role() == Role.OWNER && members.countOwners(id) == 1) {
            throw new LastOwner();
        }
        member.become(role);
        takeBackLinks(member);
        events.publishEvent(new MemberAppointed(id, account, role, by));
        events.publishEvent(new Told(account, RoomNews.changed(id)));
        return member;
    }

    /** Those that he could not make any more. */
    private void takeBackLinks(Member member) {
        if (!member.role().may(Right.LINK)) {
            invitations.removeOf(member.room(), member.account());
        } else if (!member.role().may(Right.LINK_WITHOUT_LIMIT)) {
            invitations.removeEndlessOf(member.room(), member.account());
        }
    }
}
