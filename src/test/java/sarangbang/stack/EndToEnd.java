package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Playwright against two nodes of a stack that is started for it alone, and stopped whatever happens. */
final class EndToEnd {
    private static final int NODES = 2;

    private final Path parent = Project.kept().resolve("e2e");

    Counts run() {
        var chromium = Chromium.find();
        sweep();
        var data = parent.resolve(Long.toString(ProcessHandle.current().pid()));
        int port = Ports.freeRow(NODES);
        var site = "127.0.0.1:" + Ports.free(1).getFirst();
        var words = List.of(
                "--nodes", Integer.toString(NODES), "--port", Integer.toString(port), "--data", data.toString());
        var options = Options.of("up", words);
        var sweeper = new Thread(this::sweep, "stop");
        Runtime.getRuntime().addShutdownHook(sweeper);
        try {
            return start(options, words, site) ? phase(port, chromium, site).run() : Counts.ONE_FAILED;
        } finally {
            Runtime.getRuntime().removeShutdownHook(sweeper);
            sweep();
        }
    }

    /** @param site where the tests serve pages that the nodes may ask */
    private static boolean start(Options options, List<String> words, String site) {
        var command = new ArrayList<>(List.of("up"));
        command.addAll(words);
        return new DetachedUp(options, command, Map.of("CHAT_OUTSIDE_ALLOWED", site)).run() == 0;
    }

    private static Phase phase(int port, Path chromium, String site) {
        var frontend = Project.root().resolve("frontend");
        var urls = "http://localhost:%d,http://localhost:%d".formatted(port, port + 1);
        return new Phase(
                "end to end",
                frontend,
                Map.of("CHAT_URLS", urls, "CHROMIUM", chromium.toString(), "CHAT_SITE", site),
                List.of("npm", "run", "e2e"),
                List.of(frontend.resolve("test-results/playwright.xml")));
    }

    /** Also what a run that was killed has left. The logs are kept for whoever looks into a failure. */
    private void sweep() {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(parent)) {
            for (var data : folders) {
                Down.run(Options.of("down", List.of("--data", data.toString())));
                var logs = Project.root().resolve("target/end-to-end-logs");
                StackFolder.deleteTree(logs);
                Files.createDirectories(logs.getParent());
                Files.move(data.resolve("logs"), logs);
                StackFolder.deleteTree(data);
            }
        } catch (IOException e) {
            throw new Problem("%s cannot be cleared: %s.".formatted(parent, e.getMessage()), e);
        }
    }
}
