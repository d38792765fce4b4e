package sarangbang.stack;

import java.time.Duration;
import java.time.Instant;

/** Starts a program again when it ends unasked: at once the first time, then ever more slowly. */
final class Watch {
    private static final Duration CALM = Duration.ofMinutes(1);
    private static final long LONGEST_PAUSE = 30;

    private final Watched watched;
    private long pause;
    private volatile boolean over;

    private Watch(Watched watched) {
        this.watched = watched;
    }

    static Watch over(Watched watched) {
        var watch = new Watch(watched);
        Thread.ofPlatform().daemon().name("watch " + watched.name()).start(watch::keep);
        return watch;
    }

    void end() {
        over = true;
    }

    private void keep() {
        while (!over) {
            var since = Instant.now();
            int code = watched.process().onExit().join().exitValue();
            if (over) {
                return;
            }
            boolean calm = Duration.between(since, Instant.now()).compareTo(CALM) > 0;
            pause = calm ? 0 : Math.min(LONGEST_PAUSE, pause * 2 + 1);
            Main.say("%s ended with code %d (see %s); starting it again.", watched.name(), code, watched.log());
            restart();
        }
    }

    private void restart() {
        try {
            Thread.sleep(Duration.ofSeconds(pause));
            if (!over) {
                watched.restart();
                Main.say("%s is up again.", watched.name());
            }
        } catch (Problem e) {
            if (!over) {
                Main.say("%s", String.valueOf(e.getMessage()));
            }
        } catch (InterruptedException e) {
            over = true;
        }
    }
}
