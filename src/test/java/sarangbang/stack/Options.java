package sarangbang.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What was asked for on the command line. */
record Options(int nodes, int port, Path data, boolean detach) {
    private static final int NODES_AT_MOST = 20;

    static Options of(String command, List<String> words) {
        var given = Words.of(command, known(command), words);
        int nodes = given.number("--nodes", 1, NODES_AT_MOST, 1);
        int port = given.number("--port", 1, 65_535, 8080);
        var data = given.value("--data", "a folder")
                .map(Options::folder)
                .orElseGet(() -> Project.root().resolve(".chat/data"));
        if (port + nodes - 1 > 65_535) {
            throw new Problem("%d nodes from port %d on go past the last port.".formatted(nodes, port));
        }
        return new Options(nodes, port, data, given.has("--detach"));
    }

    private static Set<String> known(String command) {
        return switch (command) {
            case "up" -> Set.of("--nodes", "--port", "--data", "--detach");
            case "test" -> Set.of();
            default -> Set.of("--data");
        };
    }

    /** Relative to where the person stands, not to the clone. */
    private static Path folder(String word) {
        return Path.of(System.getProperty("chat.from", ""))
                .resolve(word)
                .toAbsolutePath()
                .normalize();
    }
}
