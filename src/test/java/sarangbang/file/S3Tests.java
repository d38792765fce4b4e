package sarangbang.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sarangbang.House;
import sarangbang.LocalStack;
import sarangbang.visit.Guest;

/** Files in a bucket, of a server that checks signatures as Amazon's does. */
class S3Tests {

    private static final String BUCKET = "sarangbang-files";
    private static final String DATABASE = "s3_tests";
    private static final TransientNio2BlobStore STORE = new TransientNio2BlobStore();
    private static final S3Proxy SERVER = server();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
        STORE.createContainer(BUCKET);
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    private static S3Proxy server() {
        return S3Proxy.builder()
                .blobStore(STORE)
                .awsAuthentication(AuthenticationType.AWS_V4, "guest", "secret of the guest")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
    }

    private static String endpoint(S3Proxy server) {
        return "http://127.0.0.1:" + server.getPort();
    }

    private static S3Shelf shelf(String secret) {
        return new S3Shelf(new FileSettings.S3(endpoint(SERVER), BUCKET, "us-east-1", "guest", secret));
    }

    @Test
    void whatIsPutIsReadAsAWholeAndInPartsUntilItIsRemoved() throws IOException {
        try (var shelf = shelf("secret of the guest")) {
            var bytes = Files.writeString(folder.resolve("bytes"), "사랑방에 놓인 파일");
            var all = Files.readAllBytes(bytes);
            shelf.put("name", bytes);
            assertThat(bytes).doesNotExist();
            assertThat(shelf.read("name", new Slice(0, all.length)).readAllBytes())
                    .isEqualTo(all);
            assertThat(shelf.read("name", new Slice(3, 6)).readAllBytes())
                    .asString(UTF_8)
                    .isEqualTo("랑방");
            shelf.remove("name");
            shelf.remove("name");
            assertThatThrownBy(() -> shelf.read("name", new Slice(0, 1))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aWrongSecretIsRefused() throws IOException {
        try (var shelf = shelf("another")) {
            var bytes = Files.writeString(folder.resolve("bytes"), "words");
            assertThatThrownBy(() -> shelf.put("name", bytes)).isInstanceOf(IOException.class);
            assertThat(bytes).exists();
        }
    }

    /** With a database of its own: the other nodes of these tests keep files on disk, and would take what is to be removed. */
    private static Map<String, String> surroundings() throws SQLException {
        try (var admin = LocalStack.shared().foundation().connectAsDatabaseAdmin();
                var statement = admin.createStatement()) {
            statement.execute("create database " + DATABASE + " owner sarangbang");
        }
        var surroundings = new HashMap<>(LocalStack.shared().environment());
        surroundings.compute(
                "DATABASE_URL", (name, url) -> String.valueOf(url).replaceFirst("/sarangbang$", "/" + DATABASE));
        return surroundings;
    }

    @Test
    void aNodeKeepsItsFilesThereAndRemovesThemThereAndSaysWhenItIsAway() throws Exception {
        var server = server();
        server.start();
        var node = House.start(
                "s3",
                surroundings(),
                "chat.files.s3.endpoint=" + endpoint(server),
                "chat.files.s3.bucket=" + BUCKET,
                "chat.files.s3.access-key=guest",
                "chat.files.s3.secret-key=secret of the guest");
        try (var running = node.context()) {
            assertThat(running.isRunning()).isTrue();
            var guest = Guest.signedIn("guest", node);
            var room = guest.room("private");
            var file = guest.bring(room, "a.jpg", Photos.jpeg(60, 40, 1))
                    .expect(201)
                    .text("id");
            var said = guest.post("/api/rooms/" + room + "/messages", Map.of("clientId", "1", "files", List.of(file)))
                    .expect(201);
            assertThat(guest.bytes("/api/files/" + file).body()).startsWith(0xFF, 0xD8);
            assertThat(guest.bytes("/api/files/" + file, "Range", "bytes=0-1").body())
                    .hasSize(2);
            assertThat(guest.bytes("/api/files/" + file + "/preview").statusCode())
                    .isEqualTo(200);
            assertThat(names(file)).allMatch(name -> STORE.blobExists(BUCKET, name));
            guest.delete("/api/rooms/" + room + "/messages/" + said.text("seq")).expect(204);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> names(file).noneMatch(name -> STORE.blobExists(BUCKET, name)));
            var other =
                    guest.bring(room, "b.txt", "말".getBytes(UTF_8)).expect(201).text("id");
            server.stop();
            var refused = guest.get("/api/files/" + other).expect(503);
            assertThat(refused.problem()).isEqualTo("busy");
            assertThat(refused.headers().keySet()).doesNotContain("etag");
            assertThat(guest.bring(room, "c.txt", "말".getBytes(UTF_8))
                            .expect(503)
                            .problem())
                    .isEqualTo("busy");
        }
    }

    private static Stream<String> names(String file) {
        return Stream.of(file, file + "-preview");
    }
}
