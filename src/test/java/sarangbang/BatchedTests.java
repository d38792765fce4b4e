package sarangbang;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class BatchedTests {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final List<List<Integer>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Batched<Integer, String> batched = new Batched<>(this::answer);

    /** Odd questions have no answer, negative ones are faults; the first round takes until {@link #first}. */
    private Map<Integer, String> answer(Collection<Integer> questions) {
        rounds.add(List.copyOf(questions));
        if (rounds.size() == 1) {
            awaitFirst();
        }
        if (questions.stream().anyMatch(question -> question < 0)) {
            throw new IllegalArgumentException("no such question");
        }
        return questions.stream().filter(question -> question % 2 == 0).collect(toMap(q -> q, q -> "answer " + q));
    }

    private void awaitFirst() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Optional<String>> ask(int question) {
        return CompletableFuture.supplyAsync(() -> batched.ask(question), THREADS);
    }

    @Test
    void asksAtOnceWhenItIsAlone() {
        first.countDown();
        assertThat(batched.ask(2)).contains("answer 2");
        assertThat(batched.ask(3)).isEmpty();
        assertThat(rounds).containsExactly(List.of(2), List.of(3));
    }

    @Test
    void asksTogetherForAllThatWaitedAndGivesEachItsOwn() {
        var early = ask(0);
        await().until(() -> !rounds.isEmpty());
        var late = IntStream.range(0, 100).mapToObj(this::ask).toList();
        await().until(() -> batched.waiting() == 100);
        first.countDown();
        assertThat(early.join()).contains("answer 0");
        for (int question = 0; question < 100; question++) {
            assertThat(late.get(question).join())
                    .isEqualTo(question % 2 == 0 ? Optional.of("answer " + question) : Optional.empty());
        }
        assertThat(rounds).hasSize(2);
        // The same was being asked when it was asked again: that answer may be older than the question.
        assertThat(rounds.getLast()).hasSize(100).contains(0);
    }

    @Test
    void aFaultIsOfThoseWhoAskedTogetherAndOfNoOther() {
        var early = ask(0);
        await().until(() -> !rounds.isEmpty());
        var faulty = List.of(ask(-1), ask(2));
        await().until(() -> batched.waiting() == 2);
        first.countDown();
        assertThat(early.join()).contains("answer 0");
        faulty.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(IllegalArgumentException.class));
        assertThat(batched.ask(2)).contains("answer 2");
    }

    @Test
    void whenTheDatabaseIsAwayNobodyWaitsInTurnToFindOut() {
        var asked = new CountDownLatch(1);
        var away = new Batched<Integer, String>(questions -> {
            asked.countDown();
            awaitFirst();
            throw new CannotGetJdbcConnectionException("away", new SQLException("away", "08001"));
        });
        var all = new ArrayList<CompletableFuture<Optional<String>>>();
        IntStream.range(0, 1_000)
                .forEach(question -> all.add(CompletableFuture.supplyAsync(() -> away.ask(question), THREADS)));
        await().until(() -> asked.getCount() == 0 && away.waiting() >= 700);
        int waiting = away.waiting();
        first.countDown();
        all.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(SQLException.class));
        assertThat(waiting).isGreaterThan(256);
        assertThat(away.waiting()).isZero();
    }

    @Test
    void anErrorLeavesNobodyWaiting() {
        var broken = new Batched<Integer, String>(questions -> {
            throw new StackOverflowError();
        });
        var all = IntStream.range(0, 10)
                .mapToObj(question -> CompletableFuture.supplyAsync(() -> broken.ask(question), THREADS))
                .toList();
        all.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(StackOverflowError.class));
    }

    @Test
    void neverAsksForMoreThanTheMost() {
        var early = ask(0);
        await().until(() -> !rounds.isEmpty());
        var late = IntStream.range(0, 600).mapToObj(this::ask).toList();
        await().until(() -> batched.waiting() == 600);
        first.countDown();
        early.join();
        late.forEach(CompletableFuture::join);
        var sizes = new AtomicInteger();
        assertThat(rounds.stream().skip(1)).allSatisfy(round -> {
            sizes.addAndGet(round.size());
            assertThat(round).hasSizeLessThanOrEqualTo(256);
        });
        assertThat(sizes).hasValue(600);
    }

    @Test
    void aTransactionAsksForItself() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> batched.ask(2));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(rounds).isEmpty();
    }
}
