package sarangbang.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However events come, early, late, twice or not at all, each is given out once and in its turn. */
class OrderBufferTests {

    private static final int SEEDS = 10_000;

    @Test
    void tenThousandDisorders() {
        for (int seed = 0; seed < SEEDS; seed++) {
            disorder(new Random(seed), "seed " + seed);
        }
    }

    /** The broker brings some events in any order, some twice, some never; now and then somebody reads the log. */
    private static void disorder(Random random, String seed) {
        long from = random.nextInt(3);
        int length = 1 + random.nextInt(30);
        var buffer = new OrderBuffer<Long>(from, 1 + random.nextInt(8));
        List<Long> told = new ArrayList<>();
        var coming = coming(random, length);
        while (!coming.isEmpty() || buffer.lacks()) {
            if (coming.isEmpty() || random.nextInt(6) == 0) {
                readLog(buffer, random, length, told);
            } else {
                take(buffer, coming.removeLast(), told);
            }
        }
        assertThat(told).as(seed).isSorted().doesNotHaveDuplicates();
        // What the broker never brought, and nothing behind it, nobody can know of.
        assertThat(told)
                .as(seed)
                .isEqualTo(
                        LongStream.rangeClosed(from + 1, buffer.last()).boxed().toList());
    }

    private static List<Long> coming(Random random, int length) {
        List<Long> coming = new ArrayList<>();
        for (long seq = 1; seq <= length; seq++) {
            for (int times = random.nextInt(3); times > 0; times--) {
                coming.add(random.nextInt(coming.size() + 1), seq);
            }
        }
        return coming;
    }

    private static void readLog(OrderBuffer<Long> buffer, Random random, int length, List<Long> told) {
        long page = 1L + random.nextInt(5);
        long from = buffer.last();
        for (long seq = from + 1; seq <= Math.min(length, from + page); seq++) {
            take(buffer, seq, told);
        }
    }

    private static void take(OrderBuffer<Long> buffer, long seq, List<Long> told) {
        buffer.take(seq, seq).forEach(next -> {
            assertThat(next.event()).isEqualTo(next.seq());
            told.add(next.seq());
        });
    }

    @Test
    void knowsWhatItLetGoOf() {
        var buffer = new OrderBuffer<String>(0, 1);
        assertThat(buffer.take(3, "c")).isEmpty();
        assertThat(buffer.take(2, "b")).isEmpty();
        assertThat(buffer.take(1, "a")).hasSize(2);
        assertThat(buffer.last()).isEqualTo(2);
        assertThat(buffer.lacks()).isTrue();
        assertThat(buffer.take(3, "c")).hasSize(1);
        assertThat(buffer.lacks()).isFalse();
    }

    @Test
    void whoClaimedMoreThanThereIsLacksNothingOnceHeStartsAfresh() {
        var buffer = new OrderBuffer<String>(99, 8);
        assertThat(buffer.lacks()).isFalse();
        buffer.reset(3);
        assertThat(buffer.lacks()).isFalse();
        assertThat(buffer.take(4, "d")).hasSize(1);
    }

    @Test
    void aFreshStartForgetsWhatIsBehindIt() {
        var buffer = new OrderBuffer<String>(0, 8);
        buffer.take(4, "d");
        buffer.take(6, "f");
        buffer.reset(5);
        assertThat(buffer.lacks()).isTrue();
        assertThat(buffer.take(4, "d")).isEmpty();
        assertThat(buffer.take(6, "f")).hasSize(1);
    }
}
