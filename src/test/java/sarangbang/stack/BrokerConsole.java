package sarangbang.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** RabbitMQ's management console: where it is, who may enter, and what its HTTP API answers. */
public record BrokerConsole(URI url, String username, String password) {
    /** The JSON at {@code path}, such as {@code /api/queues/sarangbang}. */
    public String get(String path) {
        return exchange("GET", path, "");
    }

    /** Those that it knows; it takes some seconds to hear of a new one. */
    public void cutConnectionsOf(String user) {
        new JsonMapper()
                .readTree(get("/api/connections"))
                .valueStream()
                .filter(connection -> connection.path("user").asString().equals(user))
                .map(connection -> connection.path("name").asString())
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .forEach(name -> exchange("DELETE", "/api/connections/" + name, ""));
    }

    public String exchange(String method, String path, String body) {
        var login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        // Asked for HTTP/2 as well, it hangs up on whatever has a body.
        var request = HttpRequest.newBuilder(url.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new Problem("RabbitMQ's console answers %d to %s %s: %s"
                        .formatted(response.statusCode(), method, path, response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new Problem("RabbitMQ's console at %s does not answer.".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("RabbitMQ's console was not waited for.", e);
        }
    }

    /** It is there, and no alarm keeps publishers waiting. */
    public boolean answers() {
        try {
            return get("/api/health/checks/local-alarms").contains("ok");
        } catch (Problem e) {
            return false;
        }
    }
}
