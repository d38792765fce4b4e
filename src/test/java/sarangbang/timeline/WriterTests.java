package sarangbang.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sarangbang.Busy;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.visit.Guest;

/** What many who write at once may expect of the one who writes. */
class WriterTests {

    private final Guest writer = Guest.signedIn("writer", House.first());
    private final AccountId account = AccountId.of(writer.id());
    private final RoomId room = RoomId.of(writer.room("private"));
    private final RoomId other = RoomId.of(writer.room("private"));
    private final Timeline timeline = House.first().bean(Timeline.class);

    @Test
    void whatWaitsIsCommittedTogetherInItsOrder() throws Exception {
        var deeds = IntStream.range(0, 500).mapToObj(i -> post(room, "c" + i)).toList();
        assertThat(seqs(deeds))
                .isEqualTo(IntStream.rangeClosed(1, 500).mapToObj(Long::valueOf).toList());
        assertThat(commits()).isLessThan(100);
    }

    @Test
    void theSameClientIdTwiceInOneCommitIsOneMessage() throws Exception {
        var deeds = List.of(post(room, "same"), post(room, "same"), post(room, "next"));
        assertThat(seqs(deeds)).containsExactly(1L, 1L, 2L);
    }

    /** As by a node that stands still in the middle of a commit. */
    @Test
    void aRoomThatSomebodyHoldsHoldsUpNoOther() throws Exception {
        try (var somebody = House.second().bean(DataSource.class).getConnection()) {
            hold(somebody, room);
            var here = post(room, "1");
            var there = post(other, "1");
            assertThat(there.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThatThrownBy(() -> here.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Busy.class);
            somebody.rollback();
        }
        assertThat(post(room, "1").get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void whoFindsTheLineFullIsToldSoAndNothingIsLost() throws Exception {
        List<CompletableFuture<@Nullable Long>> deeds;
        try (var somebody = House.second().bean(DataSource.class).getConnection()) {
            hold(somebody, room);
            deeds = IntStream.range(0, 9_000).mapToObj(i -> post(room, "c" + i)).toList();
            somebody.rollback();
        }
        int refused = 0;
        for (var deed : deeds) {
            try {
                deed.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException busy) {
                assertThat(busy).hasCauseInstanceOf(Busy.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(timeline.head(room)).isEqualTo(9_000L - refused);
    }

    private CompletableFuture<@Nullable Long> post(RoomId where, String clientId) {
        return timeline.post(where, account, new Draft(clientId, "말 " + clientId, null, null));
    }

    private static List<Long> seqs(List<CompletableFuture<@Nullable Long>> deeds) throws Exception {
        CompletableFuture.allOf(deeds.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        return deeds.stream().map(deed -> Objects.requireNonNull(deed.join())).toList();
    }

    private static void hold(Connection somebody, RoomId room) throws SQLException {
        somebody.setAutoCommit(false);
        try (var lock = somebody.prepareStatement("select 1 from log where room_id = ? for update")) {
            lock.setObject(1, room.value());
            lock.execute();
        }
    }

    /** Rows of one transaction share its number. */
    private long commits() {
        try (var database = House.first().bean(DataSource.class).getConnection();
                var query =
                        database.prepareStatement("select count(distinct xmin::text) from message where room_id = ?")) {
            query.setObject(1, UUID.fromString(room.toString()));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
