package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a program answers, and says why when it never will. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LINES_QUOTED = 5;

    private Waiting() {}

    static void until(String name, Process process, Path log, BooleanSupplier answers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // However long a question took, the last one is asked in time or after it.
        for (boolean last = false; !answers.getAsBoolean(); last = System.nanoTime() - end > 0) {
            if (!process.isAlive()) {
                throw new Problem("%s ended with code %d while starting; its last words in %s:\n%s"
                        .formatted(name, process.exitValue(), log, lastWords(log)));
            }
            if (last) {
                throw new Problem("%s did not answer within %d s; see %s.".formatted(name, PATIENCE.toSeconds(), log));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The start was interrupted.", e);
        }
    }

    /** Until a signal ends the JVM. */
    static int forEver() {
        while (true) {
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException e) {
                return 1;
            }
        }
    }

    static String lastWords(Path log) {
        try {
            var lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_QUOTED), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
