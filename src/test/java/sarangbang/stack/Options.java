package sarangbang.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
record Options(int nodes, int port, Path data, boolean detach) {
    private static final int NODES_AT_MOST = 20;

    static Options of(String command, List<String> words) {
        var known = known(command);
        int nodes = 1;
        int port = 8080;
        var data = Project.root().resolve(".chat/data");
        boolean detach = false;
        var left = new ArrayDeque<String>();
        words.forEach(word -> left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word})));
        while (!left.isEmpty()) {
            var option = left.remove();
            if (!known.contains(option)) {
                throw new Problem("`chat %s` knows no option %s; `./chat help` lists them.".formatted(command, option));
            }
            switch (option) {
                case "--nodes" -> nodes = number(option, left.poll(), 1, NODES_AT_MOST);
                case "--port" -> port = number(option, left.poll(), 1, 65_535);
                case "--data" -> data = folder(left.poll());
                default -> detach = true;
            }
        }
        if (port + nodes - 1 > 65_535) {
            throw new Problem("%d nodes from port %d on go past the last port.".formatted(nodes, port));
        }
        return new Options(nodes, port, data, detach);
    }

    private static Set<String> known(String command) {
        return switch (command) {
            case "up" -> Set.of("--nodes", "--port", "--data", "--detach");
            case "test" -> Set.of();
            default -> Set.of("--data");
        };
    }

    private static int number(String option, @Nullable String word, int least, int most) {
        if (word != null && word.matches("\\d{1,6}")) {
            int number = Integer.parseInt(word);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw new Problem("%s takes a number from %d to %d.".formatted(option, least, most));
    }

    /** Relative to where the person stands, not to the clone. */
    private static Path folder(@Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new Problem("--data takes a folder.");
        }
        return Path.of(System.getProperty("chat.from", ""))
                .resolve(word)
                .toAbsolutePath()
                .normalize();
    }
}
