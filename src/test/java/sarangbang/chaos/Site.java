package sarangbang.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import sarangbang.stack.Problem;

/** Pages on this machine to link to, as long as this JVM lives. */
final class Site {

    private static final int PAGES = 200;

    private final HttpServer server;

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new Problem("No port is free for a web site: %s.".formatted(e.getMessage()), e);
        }
        server.createContext("/", Site::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var page = "<title>쪽 %s</title>"
                .formatted(exchange.getRequestURI().getPath())
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> links() {
        return IntStream.range(0, PAGES)
                .mapToObj(page -> "http://" + address() + "/" + page)
                .toList();
    }
}
