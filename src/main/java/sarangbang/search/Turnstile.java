package sarangbang.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sarangbang.Busy;
import sarangbang.account.AccountId;

/**
 * One search of each person at a time, and few of all: what people say must find connections to the database, however
 * many search, and nobody keeps the others waiting.
 */
@Component
class Turnstile {

    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 5;
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore house = new Semaphore(AT_ONCE, true);
    private final LoadingCache<AccountId, Semaphore> people =
            Caffeine.newBuilder().weakValues().build(account -> new Semaphore(1, true));

    <T> T pass(AccountId searcher, Supplier<T> search) {
        var own = people.get(searcher);
        if (own.getQueueLength() >= MOST_WAITING) {
            throw new TooManySearches();
        }
        return within(own, () -> within(house, search));
    }

    private static <T> T within(Semaphore places, Supplier<T> deed) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return deed.get();
        } finally {
            places.release();
        }
    }
}
