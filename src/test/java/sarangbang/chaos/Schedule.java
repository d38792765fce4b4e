package sarangbang.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Breaks and heals until the time is over. The same seed draws the same faults in the same order. */
final class Schedule {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OVERLAPPING = 4; // one round in so many

    private final ChaosStack stack;
    private final Guests guests;
    private final Mischief mischief;
    private final Bag bag;
    private final Random random;
    private final Consumer<String> out;
    private final Tally tally = new Tally();

    Schedule(ChaosStack stack, Guests guests, List<Fault> faults, long seed, Consumer<String> out) {
        this.stack = stack;
        this.guests = guests;
        this.random = new Random(seed);
        this.mischief = new Mischief(stack, guests, random);
        this.bag = new Bag(faults, random);
        this.out = out;
    }

    /** No round begins after the end; one that has begun is healed. */
    Tally run(Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Pause.of(Duration.ofMillis(random.nextInt(500, 2000)));
            if (!bag.isEmpty()) {
                round(start, draw());
            }
        }
        return tally;
    }

    private List<Blow> draw() {
        var blows = new ArrayList<>(List.of(mischief.blow(bag.draw())));
        if (random.nextInt(OVERLAPPING) == 0) {
            var second = mischief.blow(bag.draw());
            if (second.canOverlap(blows.getFirst())) {
                blows.add(second);
            } else {
                bag.putBack(second.fault());
            }
        }
        return blows;
    }

    private void round(long start, List<Blow> blows) {
        long begun = System.nanoTime();
        long healed = Round.of(blows, random).fight();
        var recovery = guests.recovered(healed, PATIENCE);
        for (var blow : blows) {
            var lasted = blow.fault().wantsToBeAlone() ? Duration.ofNanos(healed - begun) : blow.lasts();
            out.accept("%8s  %-20s %-28s for %7s  %s%s"
                    .formatted(
                            "+" + Tally.seconds(Duration.ofNanos(begun - start)),
                            blow.fault().word(),
                            blow.target(),
                            Tally.seconds(lasted),
                            noted(blow.fault(), recovery),
                            blows.size() > 1 ? " (two at once)" : ""));
        }
        stack.awaitWhole();
    }

    private String noted(Fault fault, Duration recovery) {
        if (recovery.compareTo(PATIENCE) >= 0) {
            tally.unrecovered(fault);
            return "not served again within " + Tally.seconds(PATIENCE);
        }
        tally.recovered(fault, recovery);
        return "served again after " + Tally.seconds(recovery);
    }
}
