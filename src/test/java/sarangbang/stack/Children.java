package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of one stack, each written down as it starts, so that whoever comes after a kill -9 finds them. */
final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Path ledger;
    private final List<Started> started = new ArrayList<>();
    private boolean closed;

    Children(StackFolder folder) {
        this.ledger = folder.processes();
    }

    synchronized Process start(Child child) {
        if (closed) {
            throw new Problem("The stack is being stopped.");
        }
        try {
            var process = child.start();
            started.add(new Started(
                    child.name(), process.pid(), process.info().startInstant().orElseThrow(), child.mark()));
            write();
            return process;
        } catch (IOException e) {
            throw new Problem("%s could not be started: %s".formatted(child.name(), e.getMessage()), e);
        }
    }

    /** From here on nothing starts any more: a stop that comes in the middle of a start leaves nothing behind. */
    synchronized void close() {
        closed = true;
    }

    synchronized void forget(long pid) {
        started.removeIf(one -> one.pid() == pid);
        write();
    }

    synchronized boolean any() {
        return !started.isEmpty();
    }

    private void write() {
        var text = new StringBuilder();
        started.forEach(one -> text.append(one.line()).append('\n'));
        StackFolder.writePrivate(ledger, text.toString());
    }

    /** What an earlier run of this stack left running, last started first: nodes before the broker they talk to. */
    static List<Started> leftBehind(StackFolder folder) {
        if (!Files.exists(folder.processes())) {
            return List.of();
        }
        try (var lines = Files.lines(folder.processes())) {
            return lines.flatMap(line -> Started.parse(line).stream())
                    .filter(one -> one.running().isPresent())
                    .toList()
                    .reversed();
        } catch (IOException e) {
            throw new Problem("The list of processes in %s cannot be read.".formatted(folder.processes()), e);
        }
    }

    static void stop(ProcessHandle process, String signal) {
        stop(process, signal, PATIENCE);
    }

    static void stop(ProcessHandle process, String signal, Duration patience) {
        var gone = process.onExit();
        if (!process.isAlive()) {
            return;
        }
        // Java only knows TERM and KILL; PostgreSQL waits for its clients on TERM.
        Signals.send(signal, Stream.of(process));
        Signals.resume(process); // whoever was paused would never hear of it
        try {
            gone.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
            gone.join();
        }
    }
}
