package sarangbang.alarm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import sarangbang.visit.Guest;
import tools.jackson.databind.JsonNode;

/** A push service that knows some browsers, and answers for each what it is told to answer. */
final class PushStation implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int NEVER = 0;

    private final HttpServer server;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final List<Pushed> pushed = new CopyOnWriteArrayList<>();

    PushStation() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/push/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** One request, and how it was answered. */
    record Pushed(Browser to, Map<String, String> headers, JsonNode words, int answer) {

        long seq() {
            return words.path("seq").asLong();
        }

        boolean isSaid() {
            return words.path("type").asString().equals("said");
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A new browser in which this guest wants to be told. */
    Browser browserOf(Guest guest) {
        var browser = Browser.another();
        browsers.put(browser.path(), browser);
        guest.post("/api/push-subscriptions", browser.subscription(url())).expect(201);
        return browser;
    }

    void answer(Browser browser, int status) {
        answers.put(browser.path(), status);
    }

    /** It takes what is for this browser, and says nothing to it. */
    void keepSilent(Browser browser) {
        answer(browser, NEVER);
    }

    private void take(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var browser = browsers.get(path);
        int status = browser == null ? NOT_FOUND : answers.getOrDefault(path, CREATED);
        if (browser != null) {
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var words = browser.read(exchange.getRequestBody().readAllBytes());
            pushed.add(new Pushed(browser, headers, words, status));
        }
        if (status != NEVER) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    /** All that was tried. */
    List<Pushed> triedAt(Browser browser) {
        return pushed.stream().filter(one -> one.to().equals(browser)).toList();
    }

    /** What the browser has shown: the service took it. */
    List<Pushed> shownAt(Browser browser) {
        return triedAt(browser).stream()
                .filter(one -> one.answer() == CREATED && one.isSaid())
                .toList();
    }

    List<Long> seqsShownAt(Browser browser) {
        return shownAt(browser).stream().map(Pushed::seq).toList();
    }

    String header(Pushed one, String name) {
        return Objects.requireNonNull(one.headers().get(name), name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
