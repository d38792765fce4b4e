package sarangbang.bench.contender;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.server.KafkaBroker;

/** Database and brokers of one comparand, with fresh data; each answers with the settings by which Spring finds it. */
final class Surroundings {
    private static final int PATIENCE = 20; // s

    private final Map<Role, List<ProcessHandle>> processes = new EnumMap<>(Role.class);
    private final Ends ends;

    Surroundings(Ends ends) {
        this.ends = ends;
    }

    Map<Role, List<ProcessHandle>> processes() {
        return processes;
    }

    String[] settings(int port, String... others) {
        var own = Stream.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--server.tomcat.max-connections=" + Jvm.CONNECTIONS);
        return Stream.concat(own, Arrays.stream(others)).toArray(String[]::new);
    }

    /** A commit is on disk when it is answered, as in Sarangbang's own stack, and memory is as ample. */
    String database() {
        try {
            var data = Folders.fresh("postgres");
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .start();
            ends.add(() -> close(postgres));
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
        var command = new ArrayList<>(RedisProgram.command());
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--port", "" + port));
        Port.awaitOpen(port, keep(Role.BROKER, Jvm.start("redis", command)));
        return "--spring.data.redis.port=" + port;
    }

    String kafka() {
        var port = Port.free();
        var folder = Folders.fresh("kafka").toString();
        var kafka = keep(Role.BROKER, Jvm.start(KafkaBroker.class, "" + port, "" + Port.free(), folder));
        Port.awaitOpen(port, kafka);
        return "--spring.kafka.bootstrap-servers=127.0.0.1:" + port;
    }

    Process keep(Role role, Process process) {
        ends.add(() -> end(process));
        add(role, process.toHandle());
        return process;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void add(Role role, ProcessHandle process) {
        processes.computeIfAbsent(role, first -> new ArrayList<>()).add(process);
    }
}
