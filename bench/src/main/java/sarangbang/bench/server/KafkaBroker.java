package sarangbang.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** One Kafka broker in KRaft mode on loopback, with a folder of its own; settings as they come. */
public final class KafkaBroker {
    private KafkaBroker() {}

    /** @param arguments port of the broker, port of its controller, folder */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[2]);
        Files.createDirectories(folder);
        var settings = folder.resolve("server.properties");
        Files.writeString(settings, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$s
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$s,CONTROLLER://127.0.0.1:%2$s
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s/data
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                """.formatted(arguments[0], arguments[1], folder));
        var formatted = StorageTool.execute(
                new String[] {"format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {settings.toString()});
    }
}
