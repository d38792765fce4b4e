package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals that Java does not know, to a process and to those that it has started. */
public final class Signals {
    private static final int TRIES = 50;

    private Signals() {}

    /** Returns when it stands still. PostgreSQL works in processes of its own for each connection: they stop, too. */
    public static void pause(ProcessHandle process) {
        send("STOP", Stream.of(process)); // first, or it would go on to start others
        send("STOP", process.descendants());
        for (int tries = 0; !standsStill(process); tries++) {
            if (tries == TRIES) {
                throw new Problem("Process %d does not stop.".formatted(process.pid()));
            }
            Waiting.pause();
        }
    }

    public static void resume(ProcessHandle process) {
        send("CONT", Stream.concat(process.descendants(), Stream.of(process)));
    }

    /** And waits until it has ended; after a while without its consent. */
    public static void stop(ProcessHandle process, String signal) {
        Children.stop(process, signal);
    }

    /** Some of them may have ended meanwhile. */
    static void send(String signal, Stream<ProcessHandle> processes) {
        var numbers = processes.map(one -> Long.toString(one.pid())).collect(Collectors.joining(" "));
        if (!numbers.isEmpty()) {
            Programs.run(Path.of("/"), "sh", "-c", "kill -" + signal + " " + numbers + " 2>&1 || true");
        }
    }

    private static boolean standsStill(ProcessHandle process) {
        return state(process).startsWith("T");
    }

    private static String state(ProcessHandle process) {
        var number = Long.toString(process.pid());
        var file = Path.of("/proc", number, "stat");
        try {
            if (Files.exists(Path.of("/proc"))) {
                var text = Files.readString(file);
                return text.substring(text.lastIndexOf(')') + 2);
            }
            return Programs.run(Path.of("/"), "ps", "-o", "stat=", "-p", number).strip();
        } catch (IOException e) {
            throw new Problem("Process %s is gone.".formatted(number), e);
        }
    }
}
