package sarangbang.room;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoomTable extends Repository<Room, RoomId> {

    /** Written at once: what else hangs on the room is written past JPA. */
    Room saveAndFlush(Room room);

    Optional<Room> findById(RoomId id);

    List<Room> findByIdIn(Collection<RoomId> ids);

    /** Whoever changes a room or its members waits here for the one before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Room r where r.id = :id")
    Optional<Room> lock(RoomId id);

    Optional<Room> findByDirectKey(String directKey);

    /** @return 0 if the same people have their room already, be it made this very moment on another node */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into room (id, kind, direct_key, created_at) values (:id, 'DIRECT', :directKey, :now)
            on conflict (direct_key) do nothing""")
    int addDirect(UUID id, String directKey, Instant now);

    /** @param text lower case, with LIKE's own characters escaped by a backslash */
    @Query("""
            select r from Room r
            where r.kind = sarangbang.room.Kind.PUBLIC and lower(r.name) like concat('%', :text, '%') escape '\\'
            order by lower(r.name), r.id""")
    List<Room> publicOnes(String text, Limit limit);
}
