package sarangbang.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One app node: a JVM of its own on a port of its own. */
public final class Node implements Watched {
    private static final int PATIENCE_SECONDS = 5;
    private static final int MOST_STARTS = 5;
    /**
     * Never closed: to close one waits for what it has begun, and a node that is just starting may leave a question without
     * an answer for as long as the connection lasts.
     */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String JVM = "-Xms64m -Xmx512m -XX:+ExitOnOutOfMemoryError";

    private final Child child;
    private final Children children;
    private final int port;
    private volatile Process process;

    private Node(Child child, Children children, int port) {
        this.child = child;
        this.children = children;
        this.port = port;
        this.process = children.start(child);
    }

    /** @param program what the JVM is to run, in the words of its command line */
    static Node launch(
            StackFolder folder, List<String> program, Map<String, String> surroundings, Children children, int port) {
        var id = "local-" + port;
        var environment = new HashMap<>(surroundings);
        environment.put("PORT", Integer.toString(port));
        environment.put("CHAT_NODE", id);
        var mark = "-Dchat.node=" + id;
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getenv().getOrDefault("CHAT_JVM", JVM).split(" +")));
        command.add(mark);
        command.addAll(program);
        var name = "Node " + port;
        return new Node(
                new Child(name, command, environment, folder.root(), folder.log("node-" + port), mark), children, port);
    }

    public void awaitUp() {
        Waiting.until(child.name(), process, child.log(), () -> isUp(port));
    }

    public boolean isUp() {
        return isUp(port);
    }

    public int port() {
        return port;
    }

    static boolean isUp(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)))
                .build();
        var asked = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            var response = asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return response.statusCode() == 200 && response.body().contains("\"UP\"");
        } catch (ExecutionException | TimeoutException notYet) {
            asked.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return child.name();
    }

    @Override
    public Path log() {
        return child.log();
    }

    @Override
    public Process process() {
        return process;
    }

    /** One that finds no database ends, and whoever runs it starts it again. */
    @Override
    public void restart() {
        for (int left = MOST_STARTS; !cameUp(left); left--) {
            Main.say("%s ended while it started; starting it again.", name());
        }
    }

    private boolean cameUp(int left) {
        start();
        try {
            awaitUp();
            return true;
        } catch (Problem notUp) {
            if (left == 1 || process.isAlive()) {
                throw notUp;
            }
            return false;
        }
    }

    /** Again after it has ended, without waiting until it is up: what it needs for that may be away. */
    public void start() {
        children.forget(process.pid());
        process = children.start(child);
    }

    /** As an orderly shutdown does it: people are told to go elsewhere first. */
    public void stop() {
        Children.stop(process.toHandle(), "TERM");
    }
}
