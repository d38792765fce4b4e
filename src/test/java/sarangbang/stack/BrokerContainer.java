package sarangbang.stack;

import java.net.URI;
import java.util.Map;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.MountableFile;

/** RabbitMQ in a container, for tests; set up by the same script as in docker-compose.yml. */
record BrokerContainer(RabbitMQContainer container, Secrets secrets) implements Broker {
    private static final int STOMP = 61_613;

    static BrokerContainer start(Secrets secrets) {
        var container = new RabbitMQContainer(Containers.RABBITMQ)
                .withCopyFileToContainer(MountableFile.forHostPath(BrokerFiles.templates(), 0755), "/etc/sarangbang")
                .withEnv("ADMIN_PASSWORD", secrets.of(ADMIN))
                .withEnv("APP_PASSWORD", secrets.of(APP))
                .withEnv("RELAY_PASSWORD", secrets.of(RELAY))
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("/bin/sh", "/etc/sarangbang/start"));
        container.addExposedPort(STOMP);
        container.start();
        return new BrokerContainer(container, secrets);
    }

    @Override
    public Map<String, String> environment() {
        return Broker.environment(
                container.getHost(), container.getAmqpPort(), container.getMappedPort(STOMP), secrets);
    }

    @Override
    public BrokerConsole console() {
        return new BrokerConsole(URI.create(container.getHttpUrl()), ADMIN, secrets.of(ADMIN));
    }

    @Override
    public void stop() {
        container.stop();
    }
}
