package sarangbang.outside;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web server on this machine, and what it was asked. */
final class Stranger implements AutoCloseable {

    private static final int ENDLESS = 0;

    private final HttpServer server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Asked> heard = new CopyOnWriteArrayList<>();

    record Asked(String method, URI address, Headers headers, String body) {}

    Stranger() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::greet);
        server.createContext("/away", this::sendAway);
        server.createContext("/endless", this::goOn);
        server.createContext("/slow", this::dawdle);
        server.createContext("/bomb", this::explode);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    List<Asked> heard() {
        return List.copyOf(heard);
    }

    private void greet(HttpExchange exchange) throws IOException {
        hear(exchange);
        exchange.getResponseHeaders().add("Retry-After", "7");
        exchange.getResponseHeaders().add("Set-Cookie", "who=you");
        var greeting = "hello".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, greeting.length);
        exchange.getResponseBody().write(greeting);
        exchange.close();
    }

    private void sendAway(HttpExchange exchange) throws IOException {
        hear(exchange);
        exchange.getResponseHeaders().add("Location", at("/elsewhere").toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void goOn(HttpExchange exchange) throws IOException {
        hear(exchange);
        exchange.sendResponseHeaders(200, ENDLESS);
        while (true) {
            exchange.getResponseBody().write(new byte[8192]);
        }
    }

    private void dawdle(HttpExchange exchange) throws IOException {
        hear(exchange);
        exchange.sendResponseHeaders(200, ENDLESS);
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void explode(HttpExchange exchange) throws IOException {
        hear(exchange);
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, ENDLESS);
        try (var packed = new GZIPOutputStream(exchange.getResponseBody())) {
            for (int i = 0; i < 4096; i++) {
                packed.write(new byte[8192]);
            }
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
    }

    /** Names that point here, one address after the other, each time they are asked. */
    static Names.Book says(String... addresses) {
        var next = new ArrayDeque<>(List.of(addresses));
        return host -> new InetAddress[] {InetAddress.ofLiteral(next.removeFirst())};
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
