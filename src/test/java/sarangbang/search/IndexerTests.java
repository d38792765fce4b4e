package sarangbang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sarangbang.House;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.timeline.Draft;
import sarangbang.timeline.Timeline;
import sarangbang.visit.Guest;

/** How what was said comes into the blocks. */
class IndexerTests {

    private static final int MANY = 4_200;

    private final House.Node node = House.first();
    private final Guest writer = Guest.signedIn("writer", node);
    private final String room = writer.room("private");
    private final RoomId id = RoomId.of(room);
    private final JdbcClient database = node.bean(JdbcClient.class);

    @Test
    void whatIsNotThereYetIsSearchedAsFarAsItGoesAndTheAnswerSaysSo() {
        var turn = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        var progress = node.bean(Progress.class);
        turn.executeWithoutResult(mine -> {
            await().pollInSameThread().until(progress::takeTurn);
            say("가장 오래된 말");
            for (int some = 0; some < MANY; some += MANY / 10) {
                sayMany(MANY / 10);
                // Or it would be taken from whoever only holds it.
                progress.takeTurn();
            }
            long newest = say("가장 새로운 말");
            // Nobody else's turn, on whatever node.
            assertThat(elsewhere(() -> House.second().bean(Indexing.class).step(id)))
                    .isEmpty();
            assertThat(elsewhere(() -> House.second().bean(Indexing.class).due()))
                    .isEmpty();
            var answer = SearchTests.find(writer, "가장", "").expect(200).json();
            assertThat(answer.path("complete").asBoolean()).isFalse();
            assertThat(answer.path("messages").size()).isOne();
            assertThat(answer.path("messages").path(0).path("seq").asLong()).isEqualTo(newest);
        });
        SearchTests.index(room, true);
        var answer = SearchTests.find(writer, "가장", "").expect(200).json();
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("messages").size()).isEqualTo(2);
    }

    @Test
    void fullBlocksComeInByThemselves() {
        sayMany(2 * Block.LENGTH);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(count()).isGreaterThan(1));
        assertThat(SearchTests.find(writer, "번째", "").json().path("complete").asBoolean())
                .isTrue();
    }

    @Test
    void aBlockWithoutWordsIsNone() {
        var seqs = IntStream.range(0, 5).mapToObj(i -> say("지울 말 " + i)).toList();
        SearchTests.index(room, true);
        assertThat(count()).isOne();
        seqs.forEach(
                seq -> writer.delete("/api/rooms/" + room + "/messages/" + seq).expect(204));
        SearchTests.index(room, true);
        assertThat(count()).isZero();
    }

    /** On another thread, and so in no transaction. */
    private static <T> T elsewhere(Supplier<T> asked) {
        return CompletableFuture.supplyAsync(asked).join();
    }

    private long count() {
        return database.sql("select count(*) from search_block where room_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private long say(String body) {
        return Objects.requireNonNull(post(body).join());
    }

    private void sayMany(int many) {
        var all = IntStream.range(0, many).mapToObj(i -> post(i + " 번째 말")).toList();
        all.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Long> post(String body) {
        var draft = new Draft(UUID.randomUUID().toString(), body, null, null);
        return node.bean(Timeline.class)
                .post(id, AccountId.of(writer.id()), draft)
                .thenApply(Objects::requireNonNull);
    }
}
