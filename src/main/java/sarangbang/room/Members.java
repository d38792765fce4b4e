package sarangbang.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import sarangbang.account.AccountId;

interface Members extends Repository<Member, Member.Place> {

    Member save(Member member);

    Optional<Member> findById(Member.Place place);

    @Query("select m from Member m where m.place.room = :room order by m.joinedAt, m.place.account")
    List<Member> of(RoomId room);

    @Query("select m.place.account from Member m where m.place.room = :room")
    List<AccountId> accountsIn(RoomId room);

    @Query("select m from Member m where m.place.room in :rooms order by m.joinedAt, m.place.account")
    List<Member> ofAll(Collection<RoomId> rooms);

    @Query("select m.place.account from Member m where m.place.room = :room and m.place.account in :accounts")
    List<AccountId> among(RoomId room, Collection<AccountId> accounts);

    @Query("select (count(m) > 0) from Member m where m.place.room = :room")
    boolean anyIn(RoomId room);

    @Query("select count(m) from Member m where m.place.room = :room and m.role = sarangbang.room.Role.OWNER")
    long countOwners(RoomId room);

    @Query("select m.place.account from Member m where m.place.room = :room and m.role <> sarangbang.room.Role.MEMBER")
    List<AccountId> keepersOf(RoomId room);

    @Query("select m from Member m where m.place.account = :account")
    List<Member> roomsOf(AccountId account);

    @Query("select m.place.room from Member m where m.place.account = :account")
    List<RoomId> roomIdsOf(AccountId account);

    @Query(
            "select m.place.room as room, count(m) as members from Member m where m.place.room in :rooms group by m.place.room")
    List<Headcount> count(Collection<RoomId> rooms);

    interface Headcount {
        RoomId getRoom();

        long getMembers();
    }

    @Modifying
    @Query("delete from Member m where m.place = :place")
    int remove(Member.Place place);
}
