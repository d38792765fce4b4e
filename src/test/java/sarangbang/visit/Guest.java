package sarangbang.visit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sarangbang.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser's cookies, or a program with a token. */
public final class Guest {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    public static final String PASSWORD = "사랑방 손님의 암호";

    private final CookieManager cookies = new CookieManager();
    private final String username;
    private final String url;
    private @Nullable String token;
    private String id = "";

    private Guest(String username, String url) {
        this.username = username;
        this.url = url;
    }

    /** Nobody yet: no account, no cookie. */
    public static Guest stranger(House.Node node) {
        return stranger(node.url());
    }

    public static Guest stranger(String url) {
        return new Guest("stranger-" + UUID.randomUUID().toString().substring(0, 8), url);
    }

    /** Signed up and in, under a name of his own that begins so. */
    public static Guest signedIn(String name, House.Node node) {
        var guest = new Guest(name + "-" + UUID.randomUUID().toString().substring(0, 8), node.url());
        guest.signUp(name).expect(201);
        guest.signIn(PASSWORD).expect(200);
        return guest;
    }

    /** A program of the same account on that node. */
    public Guest program(House.Node node) {
        var program = new Guest(username, node.url());
        program.id = id;
        program.token = post("/api/tokens", Map.of("name", "test")).expect(201).text("token");
        return program;
    }

    /** The same account in another browser, on that node. */
    public Guest elsewhere(House.Node node) {
        var other = elsewhereAs(node);
        other.signIn(PASSWORD).expect(200);
        return other;
    }

    /** Another browser that knows the name, and is not signed in. */
    public Guest elsewhereAs(House.Node node) {
        var other = new Guest(username, node.url());
        other.id = id;
        return other;
    }

    public Answer signUp(String displayName) {
        var answer =
                post("/api/accounts", Map.of("username", username, "password", PASSWORD, "displayName", displayName));
        id = answer.text("id");
        return answer;
    }

    public Answer signIn(String password) {
        return post("/api/session", Map.of("username", username, "password", password));
    }

    public String username() {
        return username;
    }

    public String id() {
        return id;
    }

    public String url() {
        return url;
    }

    public String token() {
        return String.valueOf(token);
    }

    public Answer get(String path) {
        return ask("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return ask("POST", path, body);
    }

    /** Brings a file to a room. */
    public Answer bring(String room, String name, byte[] bytes) {
        var request = request("/api/rooms/" + room + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ownHeaders().forEach(request::header);
        return answer(request.build());
    }

    /** @param headers names and values in turn */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        var request = request(path);
        ownHeaders().forEach(request::header);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public Answer put(String path, Object body) {
        return ask("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return ask("PATCH", path, body);
    }

    public Answer delete(String path) {
        return ask("DELETE", path, null);
    }

    /** The id of a room that he makes. */
    public String room(String kind) {
        return post("/api/rooms", Map.of("name", "방 " + username, "kind", kind))
                .expect(201)
                .text("id");
    }

    public void invite(String room, Guest guest) {
        post("/api/rooms/" + room + "/members", Map.of("username", guest.username))
                .expect(201);
    }

    public Wire socket() {
        return Wire.open(url, handshakeHeaders()).connect();
    }

    public Map<String, String> handshakeHeaders() {
        if (token != null) {
            return Map.of("Authorization", "Bearer " + token);
        }
        return Map.of("Cookie", cookieHeader(), "Origin", url);
    }

    public String cookieHeader() {
        return String.join(
                "; ",
                cookies().stream().map(it -> it.getName() + "=" + it.getValue()).toList());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** With a cookie goes the token against forgery, as from any page of ours. */
    private Answer ask(String method, String path, @Nullable Object body) {
        return ask(method, path, body, ownHeaders());
    }

    private Map<String, String> ownHeaders() {
        var headers = new HashMap<String, String>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        cookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> headers.put("X-XSRF-TOKEN", cookie.getValue()));
        return headers;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        if (!cookies().isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    public Answer ask(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = request(path);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        var response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> how) {
        try {
            var response = HTTP.send(request, how);
            cookies.put(URI.create(url), response.headers().map());
            return response;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What came back over HTTP. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
            }
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        /** Last segment of the problem's type. */
        public String problem() {
            return text("type").replace("/problems/", "");
        }
    }
}
