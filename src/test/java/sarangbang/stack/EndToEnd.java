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
        var outside = Ports.free(2);
        int site = outside.getFirst();
        int smtp = outside.getLast();
        var words = List.of(
                "--nodes", Integer.toString(NODES), "--port", Integer.toString(port), "--data", data.toString());
        var options = Options.of("up", words);
        var sweeper = new Thread(this::sweep, "stop");
        Runtime.getRuntime().addShutdownHook(sweeper);
        try {
            return start(options, words, surroundings(port, site, smtp))
                    ? phase(port, chromium, site, smtp).run()
                    : Counts.ONE_FAILED;
        } finally {
            Runtime.getRuntime().removeShutdownHook(sweeper);
            sweep();
        }
    }

    private static boolean start(Options options, List<String> words, Map<String, String> surroundings) {
        var command = new ArrayList<>(List.of("up"));
        command.addAll(words);
        return new DetachedUp(options, command, surroundings).run() == 0;
    }

    /**
     * What the nodes are told of the world around them; their mails of what waits do not wait for an hour.
     *
     * @param site the port at which the tests serve pages that the nodes may ask
     * @param smtp the port at which they take mails
     */
    private static Map<String, String> surroundings(int port, int site, int smtp) {
        return Map.of(
                "CHAT_OUTSIDE_ALLOWED", loopback(site),
                "CHAT_URL", "http://localhost:" + port,
                "CHAT_MAIL_FROM", "house@example.com",
                "CHAT_MAIL_AFTER", "2s",
                "CHAT_MAIL_EVERY", "5s",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(smtp));
    }

    private static Phase phase(int port, Path chromium, int site, int smtp) {
        var frontend = Project.root().resolve("frontend");
        var urls = "http://localhost:%d,http://localhost:%d".formatted(port, port + 1);
        return new Phase(
                "end to end",
                frontend,
                Map.of(
                        "CHAT_URLS", urls,
                        "CHROMIUM", chromium.toString(),
                        "CHAT_SITE", loopback(site),
                        "CHAT_SMTP", loopback(smtp)),
                List.of("npm", "run", "e2e"),
                List.of(frontend.resolve("test-results/playwright.xml")));
    }

    private static String loopback(int port) {
        return "127.0.0.1:" + port;
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
