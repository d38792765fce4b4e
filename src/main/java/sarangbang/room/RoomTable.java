package sarangbang.room;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Those that somebody who is not kept out may find, by name.
     *
     * @param text lower case, with LIKE's own characters escaped by a backslash
     * @param after id of the room after which the page begins, or ""
     */
    @Query(nativeQuery = true, value = """
            select r.* from room r
            where r.kind = 'PUBLIC' and r.archived_at is null
                and (lower(r.name) like concat('%', :text, '%') escape '\\'
                    or lower(r.topic) like concat('%', :text, '%') escape '\\')
                and not exists (select 1 from ban b where b.room_id = r.id and b.account_id = :reader)
                and (:after = '' or (lower(r.name), r.id) >
                    (select lower(a.name), a.id from room a where a.id = cast(nullif(:after, '') as uuid)))
            order by lower(r.name), r.id limit :most""")
    List<Room> publicOnes(String text, UUID reader, String after, int most);
}
