package sarangbang.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** One blow, or two that overlap, from the first strike to the last healing. */
record Round(List<Blow> blows, Duration gap) {
    static Round of(List<Blow> blows, RandomGenerator random) {
        long first = blows.getFirst().lasts().toNanos();
        return new Round(blows, Duration.ofNanos(random.nextLong(first + 1)));
    }

    /** When the last healing began, by {@link System#nanoTime}. */
    long fight() {
        long now = System.nanoTime();
        var steps = new PriorityQueue<>(Comparator.comparingLong((Step step) -> step.due - now));
        for (int i = 0; i < blows.size(); i++) {
            steps.add(new Step(now + i * gap.toNanos(), blows.get(i), true));
        }
        long last = now;
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            Pause.until(step.due);
            last = System.nanoTime();
            if (step.begins) {
                step.blow.strike().run();
                steps.add(new Step(System.nanoTime() + step.blow.lasts().toNanos(), step.blow, false));
            } else {
                step.blow.heal().run();
            }
        }
        return last;
    }

    private record Step(long due, Blow blow, boolean begins) {}
}
