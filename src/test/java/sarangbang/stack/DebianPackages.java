package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** RabbitMQ out of Debian's packages, unpacked under {@code .chat/}: installs nothing and needs no root. */
final class DebianPackages {
    private static final Pattern WANTED = Pattern.compile("(?m)^Inst (\\S+) \\(");
    private static final Map<String, String> PLAIN = Map.of("LC_ALL", "C", "DEBIAN_FRONTEND", "noninteractive");

    private final Path folder;
    private final List<String> ownLists;

    private DebianPackages(Path folder, List<String> ownLists) {
        this.folder = folder;
        this.ownLists = ownLists;
    }

    static boolean areToBeHad() {
        return List.of("apt-get", "dpkg", "dpkg-deb").stream()
                .allMatch(name -> Programs.find(name).isPresent());
    }

    static RabbitPrograms rabbit(Consumer<String> progress) {
        var root = Project.unpackOnce("rabbitmq", folder -> {
            progress.accept("Fetching RabbitMQ from Debian's packages (once, about 35 MB) …");
            unpack(folder);
        });
        return RabbitPrograms.unpacked(root);
    }

    private static void unpack(Path root) throws IOException {
        var debs = Files.createDirectories(root.resolve("debs"));
        try {
            new DebianPackages(debs, List.of()).download();
        } catch (Problem e) {
            // No lists yet, or older than what the archive still has: lists of our own need no root.
            new DebianPackages(debs, freshLists(root)).download();
        }
        try (var files = Files.newDirectoryStream(debs, "*.deb")) {
            for (var deb : files) {
                Programs.run(root, "dpkg-deb", "-x", deb.toString(), root.toString());
            }
        }
        StackFolder.deleteTree(debs);
        StackFolder.deleteTree(root.resolve("apt"));
        makeRelocatable(root);
    }

    private void download() {
        var simulated = apt("install", "--simulate", "--no-install-recommends", "rabbitmq-server");
        var names =
                WANTED.matcher(simulated).results().map(found -> found.group(1)).toList();
        if (!names.contains("rabbitmq-server")) {
            throw new Problem("Debian's package lists know no rabbitmq-server that could be unpacked.");
        }
        var words = new ArrayList<>(List.of("download"));
        words.addAll(names);
        apt(words.toArray(String[]::new));
    }

    private String apt(String... words) {
        // As root apt would try to hand over to a user who may not write here, and warn.
        var command = new ArrayList<>(List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root"));
        command.addAll(ownLists);
        command.addAll(List.of(words));
        return Programs.run(folder, PLAIN, command);
    }

    private static List<String> freshLists(Path root) throws IOException {
        var state = root.resolve("apt/state");
        var cache = root.resolve("apt/cache");
        Files.createDirectories(state.resolve("lists/partial"));
        Files.createDirectories(cache.resolve("archives/partial"));
        var options = List.of(
                "-o", "Dir::State=" + state,
                "-o", "Dir::State::status=/var/lib/dpkg/status",
                "-o", "Dir::Cache=" + cache);
        new DebianPackages(root, options).apt("update");
        return options;
    }

    /** Erlang's start script knows only /usr/lib/erlang; it is to take the place that we name. */
    private static void makeRelocatable(Path root) throws IOException {
        try (var scripts =
                Files.find(root.resolve("usr/lib/erlang"), 3, (path, attributes) -> path.endsWith("bin/erl"))) {
            for (var script : scripts.toList()) {
                var text = Files.readString(script);
                Files.writeString(script, text.replace("ROOTDIR=/usr/lib/erlang", "ROOTDIR=$ERL_ROOTDIR"));
            }
        }
    }
}
