package sarangbang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sarangbang.account.AccountId;

class TurnstileTests {

    private final Turnstile turnstile = new Turnstile();
    private final AccountId eager = new AccountId(new UUID(1, 1));
    private final AccountId other = new AccountId(new UUID(1, 2));
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void whoSearchesALotWaitsForHimselfAndKeepsNobodyElseWaiting() throws Exception {
        var searches = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofPlatform().start(() -> turnstile.pass(eager, this::search)))
                .toList();
        await().until(() -> searches.stream()
                        .filter(search -> search.getState() == Thread.State.TIMED_WAITING)
                        .count()
                == 5);
        assertThatThrownBy(() -> turnstile.pass(eager, () -> 0)).isInstanceOf(TooManySearches.class);
        assertThat(turnstile.<Integer>pass(other, () -> 7)).isEqualTo(7);
        open.countDown();
        for (var search : searches) {
            search.join();
        }
        assertThat(most).hasValue(1);
        assertThat(turnstile.<Integer>pass(eager, () -> 8)).isEqualTo(8);
    }

    private int search() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            open.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return inside.decrementAndGet();
    }
}
