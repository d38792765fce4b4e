package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BagTests {
    private static final List<Fault> THREE = List.of(Fault.NODE_KILL, Fault.AMQP_RESET, Fault.BROKER_PAUSE);

    @Test
    void givesEachOnceBeforeAnyComesAgain() {
        var bag = new Bag(THREE, new Random(3));
        assertThat(draw(bag, 3)).containsExactlyInAnyOrderElementsOf(THREE);
        assertThat(draw(bag, 3)).containsExactlyInAnyOrderElementsOf(THREE);
    }

    @Test
    void givesTheSameForTheSameSeed() {
        var all = Fault.all();
        assertThat(draw(new Bag(all, new Random(5)), 30)).isEqualTo(draw(new Bag(all, new Random(5)), 30));
    }

    @Test
    void neverGivesWhatLastsAllTheTime() {
        assertThat(new Bag(List.of(Fault.CLOCK), new Random(1)).isEmpty()).isTrue();
        assertThat(draw(new Bag(Fault.all(), new Random(1)), 30)).doesNotContain(Fault.CLOCK);
    }

    @Test
    void givesAgainWhatWasPutBack() {
        var bag = new Bag(THREE, new Random(3));
        var first = bag.draw();
        bag.putBack(first);
        assertThat(bag.draw()).isEqualTo(first);
    }

    private static List<Fault> draw(Bag bag, int count) {
        return Stream.generate(bag::draw).limit(count).toList();
    }
}
