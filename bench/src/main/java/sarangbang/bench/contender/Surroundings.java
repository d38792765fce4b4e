package sarangbang.bench.contender;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.server.KafkaBroker;

/** Database and brokers of one comparand, with fresh data; each is answered with the settings by which Spring finds it. */
final class Surroundings {
    private final Map<Role, List<ProcessHandle>> processes = new EnumMap<>(Role.class);
    private final Deque<Runnable> ends = new ArrayDeque<>();

    Map<Role, List<ProcessHandle>> processes() {
        return processes;
    }

    String[] settings(int port, String... others) {
        return Stream.concat(Stream.of("--server.port=" + port), Arrays.stream(others))
                .toArray(String[]::new);
    }

    /** PostgreSQL as it comes: a commit is on disk when it is answered, as in Sarangbang's own stack. */
    String database() {
        try {
            var data = folder("bench-postgres");
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            ends.push(() -> close(postgres));
            add(Role.DATABASE, postmaster(data));
            return "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String redis() {
        var port = Port.free();
        var command = List.of("redis-server", "--bind", "127.0.0.1", "--save", "", "--port", "" + port);
        var redis = Jvm.start("redis", command);
        closing(redis);
        add(Role.BROKER, redis.toHandle());
        Port.awaitOpen(port, redis);
        return "--spring.data.redis.port=" + port;
    }

    String kafka() {
        var port = Port.free();
        var folder = folder("bench-kafka");
        var kafka = Jvm.start(KafkaBroker.class, "" + port, "" + Port.free(), folder.toString());
        closing(kafka);
        add(Role.BROKER, kafka.toHandle());
        Port.awaitOpen(port, kafka);
        return "--spring.kafka.bootstrap-servers=127.0.0.1:" + port;
    }

    /** Gone when all is closed. */
    private Path folder(String name) {
        try {
            var folder = Files.createTempDirectory(name);
            ends.push(() -> Folders.delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closing(Process process) {
        ends.push(() -> {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        });
    }

    private void add(Role role, ProcessHandle process) {
        processes.computeIfAbsent(role, first -> new ArrayList<>()).add(process);
    }

    /** Last started, first ended. */
    void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}
