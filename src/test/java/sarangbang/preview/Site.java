package sarangbang.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine, and which of its pages were asked for. */
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Page(int status, String header, String value, String html, String charset) {}

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return where it is */
    String page(String path, String title) {
        return page(path, "text/html; charset=utf-8", "<title>" + title + "</title>", "UTF-8");
    }

    String page(String path, String type, String html, String charset) {
        pages.put(path, new Page(200, "Content-Type", type, html, charset));
        return at(path);
    }

    String away(String path, String elsewhere) {
        pages.put(path, new Page(302, "Location", elsewhere, "<title>away</title>", "UTF-8"));
        return at(path);
    }

    /** An address from which no answer comes. */
    String never(String path) {
        pages.put(path, new Page(0, "", "", "", "UTF-8"));
        return at(path);
    }

    String at(String path) {
        return "http://" + address() + path;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var page = pages.getOrDefault(path, new Page(404, "Content-Type", "text/html", "<title>none</title>", "UTF-8"));
        if (page.status() == 0) {
            return;
        }
        var body = page.html().getBytes(Charset.forName(page.charset()));
        exchange.getResponseHeaders().add(page.header(), page.value());
        exchange.sendResponseHeaders(page.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
