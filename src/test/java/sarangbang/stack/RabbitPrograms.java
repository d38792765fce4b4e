package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RabbitMQ's and Erlang's programs on this machine.
 *
 * @param server the start script itself, not the wrapper in /usr/sbin that changes to the system's user and folders
 * @param root where Debian's packages were unpacked; empty if they are installed
 */
record RabbitPrograms(Path server, Optional<Path> root) {
    private static final Pattern VERSION = Pattern.compile("rabbitmq_server-(\\d+)\\.(\\d+)\\.(\\d+)");

    static Optional<RabbitPrograms> installed() {
        if (Programs.find("erl").isEmpty()) {
            return Optional.empty();
        }
        var usual =
                Stream.of("/usr/lib/rabbitmq/bin", "/opt/homebrew/opt/rabbitmq/sbin", "/usr/local/opt/rabbitmq/sbin");
        return usual.map(folder -> Path.of(folder, "rabbitmq-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(server -> new RabbitPrograms(server, Optional.empty()));
    }

    static RabbitPrograms unpacked(Path root) {
        return new RabbitPrograms(root.resolve("usr/lib/rabbitmq/bin/rabbitmq-server"), Optional.of(root));
    }

    boolean knowsFrameLimit() {
        try {
            var version = VERSION.matcher(server.toRealPath().toString());
            if (!version.find()) {
                return false;
            }
            int major = Integer.parseInt(version.group(1));
            int minor = Integer.parseInt(version.group(2));
            int patch = Integer.parseInt(version.group(3));
            return major > 3 || (major == 3 && (minor > 12 || (minor == 12 && patch >= 2)));
        } catch (IOException e) {
            return false;
        }
    }

    Path control() {
        return server.resolveSibling("rabbitmqctl");
    }

    String epmd() {
        return root.map(unpacked -> unpacked.resolve("usr/bin/epmd").toString())
                .orElseGet(() -> Programs.find("epmd").map(Path::toString).orElse("epmd"));
    }

    Map<String, String> environment() {
        return root.map(unpacked -> Map.of(
                        "ERL_ROOTDIR", unpacked.resolve("usr/lib/erlang").toString(),
                        "PATH", unpacked.resolve("usr/bin") + ":" + System.getenv("PATH"),
                        "LD_LIBRARY_PATH", libraries(unpacked)))
                .orElse(Map.of());
    }

    private static String libraries(Path root) {
        try (var folders = Files.find(
                root, 4, (path, attributes) -> path.getFileName().toString().endsWith("-linux-gnu"))) {
            return String.join(":", folders.map(Path::toString).toList());
        } catch (IOException e) {
            return "";
        }
    }
}
