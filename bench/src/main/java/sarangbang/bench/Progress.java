package sarangbang.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;
import sarangbang.bench.load.Gathering;
import sarangbang.bench.report.Figure;
import sarangbang.bench.report.Result;

/** What goes on just now: on a terminal one line that changes, elsewhere one line for each that is done. */
final class Progress {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final String OVER_THE_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean live;

    Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    void say(String contender, String what) {
        if (live) {
            out.print(OVER_THE_LINE + contender + " · " + what + " …");
            out.flush();
        }
    }

    void watch(String what, Duration time, Gathering gathering) {
        var delivered = gathering.delivered();
        for (var left = time; left.isPositive(); left = left.minus(STEP)) {
            rest(STEP);
            var now = gathering.delivered();
            if (live) {
                out.printf(
                        "%s%s · %d s · %,d deliveries/s",
                        OVER_THE_LINE, what, left.toSeconds(), Math.max(0, now - delivered));
                out.flush();
            }
            delivered = now;
        }
    }

    void done(Result result) {
        var figures = result.figures().entrySet().stream()
                .filter(one -> !isQuietZero(one.getKey(), one.getValue()))
                .map(one -> "%s %,.2f".formatted(one.getKey().title(), one.getValue()))
                .collect(Collectors.joining(", "));
        out.printf(
                "%s%s · round %d · %s · %s%n",
                live ? OVER_THE_LINE : "", result.contender(), result.round(), result.scenario(), figures);
        if (!result.trouble().isEmpty()) {
            out.println("  it said: " + result.trouble());
        }
    }

    private static boolean isQuietZero(Figure figure, double value) {
        return value == 0
                && (figure == Figure.MISSING
                        || figure == Figure.DOUBLED
                        || figure == Figure.DISORDERED
                        || figure == Figure.REFUSED);
    }

    void notMeasured(String contender, RuntimeException why) {
        out.printf("%s%s · not measured: %s%n", live ? OVER_THE_LINE : "", contender, why.getMessage());
    }

    void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
