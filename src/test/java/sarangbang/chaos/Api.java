package sarangbang.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house over HTTP, each time by another of its nodes. */
final class Api {

    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<URI> nodes;

    Api(List<URI> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** @param status 0 if nothing came back */
    record Reply(int status, String body) {

        static final Reply NONE = new Reply(0, "");

        boolean isGood() {
            return status / 100 == 2;
        }

        /** Whether the same may do better later. */
        boolean isForNow() {
            return status == 0 || status == 429 || status >= 500;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** Last segment of the problem's type. */
        String problem() {
            return body.startsWith("{") ? Api.problem(json()) : "status " + status;
        }
    }

    static String problem(JsonNode problem) {
        return problem.path("type").asString("").replace("/problems/", "");
    }

    URI someNode() {
        return nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }

    /** @param taker gets what came back, or {@link Reply#NONE} */
    void ask(String token, String method, String path, @Nullable Object body, Consumer<Reply> taker) {
        Thread.startVirtualThread(
                () -> taker.accept(send(token, method, path, body).join()));
    }

    void bring(String token, String path, Consumer<Reply> taker) {
        var request = HttpRequest.newBuilder(someNode().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString("bytes"));
        Thread.startVirtualThread(() -> taker.accept(send(request.build()).join()));
    }

    private CompletableFuture<Reply> send(String token, String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(someNode().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return send(request.build());
    }

    private static CompletableFuture<Reply> send(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Reply(response.statusCode(), response.body()))
                .exceptionally(broken -> Reply.NONE);
    }

    Reply get(String token, String path) {
        return send(token, "GET", path, null).join();
    }
}
