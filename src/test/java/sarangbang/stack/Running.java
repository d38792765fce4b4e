package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The note that a running stack leaves in its folder, for {@code status}, {@code down} and a second {@code up}.
 *
 * @param nodes their ports
 * @param console RabbitMQ's management console with its login; empty until everything is up
 */
record Running(Started supervisor, List<Integer> nodes, String console) {
    static Running starting(Options options) {
        var self = ProcessHandle.current();
        var since = self.info().startInstant().orElseGet(Instant::now);
        var ports = IntStream.range(options.port(), options.port() + options.nodes());
        return new Running(
                new Started("supervisor", self.pid(), since, Main.class.getName()),
                ports.boxed().toList(),
                "");
    }

    Running ready(BrokerConsole reached) {
        var login = "%s (%s / %s)".formatted(reached.url(), reached.username(), reached.password());
        return new Running(supervisor, nodes, login);
    }

    boolean isReady() {
        return !console.isEmpty();
    }

    List<String> urls() {
        return nodes.stream().map(port -> "http://localhost:" + port).toList();
    }

    void write(StackFolder folder) {
        var ports = String.join(" ", nodes.stream().map(String::valueOf).toList());
        StackFolder.writePrivate(folder.running(), String.join("\n", supervisor.line(), ports, console, ""));
    }

    /** Of the stack that holds this folder now, not of one that was killed. */
    static Optional<Running> in(StackFolder folder) {
        return StackLock.isFree(folder) ? Optional.empty() : noted(folder);
    }

    /** The note as it stands, whether or not its writer still lives. */
    static Optional<Running> noted(StackFolder folder) {
        if (!Files.exists(folder.running())) {
            return Optional.empty();
        }
        try {
            var lines = Files.readString(folder.running()).split("\n", -1);
            return lines.length < 3
                    ? Optional.empty()
                    : Started.parse(lines[0]).map(supervisor -> new Running(supervisor, ports(lines[1]), lines[2]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Integer> ports(String line) {
        return List.of(line.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
