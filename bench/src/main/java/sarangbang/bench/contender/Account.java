package sarangbang.bench.contender;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.json.JsonParserFactory;

/** One who signs up, or has a token already, and goes where guests are to go. */
final class Account {
    private static final String PASSWORD = "bench-passes-no-secrets";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private final URI node;
    private String token = "";
    private String id = "";

    private Account(URI node) {
        this.node = node;
    }

    static Account with(String token, URI node) {
        var account = new Account(node);
        account.token = token;
        return account;
    }

    static Account signUp(String name, URI node) {
        var account = new Account(node);
        var words = "{\"username\":\"%s\",\"password\":\"%s\",\"displayName\":\"%s\"}".formatted(name, PASSWORD, name);
        account.ask("GET", "/api/session", ""); // for the cookie that unsafe requests must repeat
        account.insist("POST", "/api/accounts", words);
        account.insist("POST", "/api/session", words.replaceFirst(",\"displayName.*", "}"));
        account.token = text(account.insist("POST", "/api/tokens", "{\"name\":\"bench\"}"), "token");
        return account;
    }

    String token() {
        return token;
    }

    /** @return its id */
    String openRoom(String name) {
        return text(insist("POST", "/api/rooms", "{\"name\":\"%s\",\"kind\":\"public\"}".formatted(name)), "id");
    }

    void join(String room) {
        insist("POST", "/api/rooms/" + room + "/members", "{}");
    }

    void leave(String room) {
        if (id.isEmpty()) {
            id = text(insist("GET", "/api/session", ""), "id");
        }
        insist("DELETE", "/api/rooms/" + room + "/members/" + id, "");
    }

    private Map<String, Object> insist(String method, String path, String body) {
        var answer = ask(method, path, body);
        if (answer.code() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s%s: %d %s".formatted(method, node, path, answer.code(), answer.body()));
        }
        return answer.body().startsWith("{") ? JsonParserFactory.getJsonParser().parseMap(answer.body()) : Map.of();
    }

    private Answer ask(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(node.toString().replaceFirst("/*$", "") + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(
                    request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(node + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }

    private record Answer(int code, String body) {}
}
