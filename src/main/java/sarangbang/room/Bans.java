package sarangbang.room;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Bans extends Repository<Ban, Member.Place> {

    Ban save(Ban ban);

    @Query("select (count(b) > 0) from Ban b where b.place = :place")
    boolean has(Member.Place place);

    @Query("select b from Ban b where b.place.room = :room order by b.bannedAt desc, b.place.account")
    List<Ban> of(RoomId room);

    @Modifying
    @Query("delete from Ban b where b.place = :place")
    int lift(Member.Place place);
}
