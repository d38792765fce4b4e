package sarangbang.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The senders of one group, at their pace. Of the loop's thread alone. */
final class Talk {
    private static final long AFTER_REFUSAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final Loop loop;
    private final Pace pace;
    private final Tally tally;
    private final List<Sender> senders = new ArrayList<>();
    private boolean on;
    private int next;
    private long began;
    private long said;
    private Future<?> timer;

    Talk(Loop loop, Pace pace, Tally tally) {
        this.loop = loop;
        this.pace = pace;
        this.tally = tally;
    }

    void add(Sender sender) {
        senders.add(sender);
    }

    void start() {
        on = true;
        began = System.nanoTime();
        switch (pace) {
            case Pace.Flight flight -> {
                for (int i = 0; i < flight.messages(); i++) {
                    say(senders.get(i % senders.size()), System.nanoTime());
                }
            }
            case Pace.Rate rate -> sayWhatIsDue(rate.perSecond());
        }
    }

    private void sayWhatIsDue(double perSecond) {
        for (var due = due(perSecond); due <= System.nanoTime(); due = due(perSecond)) {
            say(senders.get(next++ % senders.size()), due);
            said++;
        }
        timer = loop.at(due(perSecond), () -> sayWhatIsDue(perSecond));
    }

    private long due(double perSecond) {
        return began + (long) (said * TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private void say(Sender sender, long due) {
        if (sender.say(due)) {
            tally.sent(due, System.nanoTime());
        } else {
            tally.dropped();
        }
    }

    void allHeard(Sender sender) {
        tally.completed();
        sayNext(sender);
    }

    /** Another in its place, but not at once: whoever says too much is not to say more. */
    void refused(Sender sender) {
        tally.refused();
        loop.at(System.nanoTime() + AFTER_REFUSAL, () -> sayNext(sender));
    }

    private void sayNext(Sender sender) {
        if (on && pace instanceof Pace.Flight) {
            say(sender, System.nanoTime());
        }
    }

    void stop() {
        on = false;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
