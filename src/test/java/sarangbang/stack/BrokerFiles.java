package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's {@code rabbitmq/} made into the files of one broker: with its ports and its passwords. */
record BrokerFiles(Path folder) {
    static BrokerFiles write(BrokerPlace place, BrokerPorts ports, Secrets secrets, boolean frameLimit) {
        var folder = place.folder();
        StackFolder.createPrivate(folder);
        var files = new BrokerFiles(folder);
        var text = template("rabbitmq.conf")
                + (frameLimit ? template("frame-limit.conf") : "")
                + files.own(ports)
                + place.cluster();
        StackFolder.writePrivate(files.configuration(), text);
        StackFolder.writePrivate(files.definitions(), definitions(secrets));
        StackFolder.writePrivate(files.plugins(), template("enabled_plugins"));
        return files;
    }

    static String definitions(Secrets secrets) {
        return template("definitions.json")
                .replace("@ADMIN_PASSWORD@", secrets.of(Broker.ADMIN))
                .replace("@APP_PASSWORD@", secrets.of(Broker.APP))
                .replace("@RELAY_PASSWORD@", secrets.of(Broker.RELAY));
    }

    static Path templates() {
        return Project.root().resolve("rabbitmq");
    }

    private static String template(String name) {
        try {
            return Files.readString(templates().resolve(name));
        } catch (IOException e) {
            throw new Problem(
                    "%s is missing from this clone.".formatted(templates().resolve(name)), e);
        }
    }

    private String own(BrokerPorts ports) {
        return """

                listeners.tcp.1 = 127.0.0.1:%d
                stomp.listeners.tcp.1 = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                prometheus.tcp.ip = 127.0.0.1
                prometheus.tcp.port = %d
                load_definitions = %s
                """.formatted(ports.amqp(), ports.stomp(), ports.console(), ports.metrics(), definitions());
    }

    Path configuration() {
        return folder.resolve("rabbitmq.conf");
    }

    Path definitions() {
        return folder.resolve("definitions.json");
    }

    Path plugins() {
        return folder.resolve("enabled_plugins");
    }
}
