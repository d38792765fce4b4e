package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * This project's own server, started as its users start it: {@code ./chat up}. Its limit on SENDs of one socket is
 * lifted; everything else is as it comes.
 *
 * @param relay {@code shared} or {@code stock}
 */
public record Sarangbang(Path project, String relay, int nodes) implements Contender {
    private static final int ACCOUNTS = 20;

    @Override
    public String id() {
        return relay;
    }

    @Override
    public String title() {
        return "sarangbang, " + relay + (nodes == 1 ? "" : ", " + nodes + " nodes");
    }

    @Override
    public Running start(int rooms, Ends ends) {
        var data = Folders.of("house");
        if (Files.exists(data)) {
            chat("down", "--data", data.toString()); // whom a run that was killed left there
            Folders.delete(data);
        }
        var port = Port.free(nodes);
        ends.add(() -> chat("down", "--data", data.toString()));
        chat("up", "--detach", "--nodes", "" + nodes, "--port", "" + port, "--data", data.toString());
        var addresses = IntStream.range(port, port + nodes)
                .mapToObj(each -> URI.create("http://127.0.0.1:" + each))
                .toList();
        var accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> Account.signUp("bench-" + i, addresses.getFirst()))
                .toList();
        return new Running(Invited.to(addresses, accounts, rooms), processes(data));
    }

    private void chat(String... words) {
        var command = new ArrayList<>(List.of(project.resolve("chat").toString()));
        command.addAll(List.of(words));
        var log = Folders.log("sarangbang-" + words[0]);
        try {
            var builder =
                    new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
            builder.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "CHAT_RELAY",
                            relay,
                            "CHAT_JVM",
                            Jvm.MEMORY,
                            "SERVER_TOMCAT_MAXCONNECTIONS",
                            Jvm.CONNECTIONS,
                            "CHAT_GATE_SENDSPERSECOND",
                            "1000000",
                            "CHAT_GATE_SENDSINABURST",
                            "1000000"));
            var code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("`chat %s` ended with %d: see %s".formatted(words[0], code, log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the stack wrote them down: name, tab, pid … */
    private static Map<Running.Role, List<ProcessHandle>> processes(Path data) {
        var processes = new HashMap<Running.Role, List<ProcessHandle>>();
        try {
            for (var line : Files.readAllLines(data.resolve("processes"))) {
                var fields = line.split("\t");
                var role = fields[0].startsWith("Node")
                        ? Running.Role.APP
                        : fields[0].startsWith("PostgreSQL") ? Running.Role.DATABASE : Running.Role.BROKER;
                Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(fields[1]));
                process.ifPresent(one -> processes
                        .computeIfAbsent(role, first -> new ArrayList<>())
                        .add(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return processes;
    }
}
