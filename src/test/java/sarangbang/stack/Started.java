package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that a stack started, as it is written down: enough to know it again after the one who started it was
 * killed, and never to mistake another process that was given its number since.
 *
 * @param mark words of its command line that name this stack
 */
record Started(String name, long pid, Instant since, String mark) {
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

    static Optional<Started> parse(String line) {
        var parts = line.split("\t", 4);
        return parts.length < 4
                ? Optional.empty()
                : Optional.of(new Started(
                        parts[0], Long.parseLong(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])), parts[3]));
    }

    String line() {
        return String.join("\t", name, Long.toString(pid), Long.toString(since.toEpochMilli()), mark);
    }

    /** The process, if it still runs and is the one that was started. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        var start = process.info().startInstant();
        return start.isPresent()
                && Duration.between(since, start.get()).abs().compareTo(CLOCK_SLACK) < 0
                && commandLine(process).contains(mark);
    }

    /** From /proc where there is one: the JDK's own answer ends after one page, and Erlang's command lines are longer. */
    static String commandLine(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
