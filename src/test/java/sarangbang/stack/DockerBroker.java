package sarangbang.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** RabbitMQ's own image, run in the foreground: the docker command is our process, and the container ends with it. */
final class DockerBroker implements Broker, Watched {
    private final Secrets secrets;
    private final BrokerPorts ports;
    private final Children children;
    private final Child child;
    private volatile Process process;

    private DockerBroker(Secrets secrets, BrokerPorts ports, Children children, Child child) {
        this.secrets = secrets;
        this.ports = ports;
        this.children = children;
        this.child = child;
        this.process = run();
    }

    /** Nothing if there is no Docker here, or the image is not to be had. */
    static Optional<Broker> start(StackFolder folder, Secrets secrets, Children children, Consumer<String> progress) {
        if (Programs.find("docker").isEmpty() || Containers.docker("info").code() != 0 || !hasImage(progress)) {
            return Optional.empty();
        }
        var ports = BrokerPorts.free();
        var name = "sarangbang-" + HexFormat.of().toHexDigits(folder.root().hashCode());
        var passwords = Map.of(
                "ADMIN_PASSWORD", secrets.of(ADMIN),
                "APP_PASSWORD", secrets.of(APP),
                "RELAY_PASSWORD", secrets.of(RELAY));
        var log = folder.log("rabbitmq");
        var child = new Child("RabbitMQ", command(name, ports), passwords, folder.root(), log, "--name " + name);
        var broker = new DockerBroker(secrets, ports, children, child);
        broker.awaitAnswer();
        return Optional.of(broker);
    }

    private static boolean hasImage(Consumer<String> progress) {
        if (Containers.isThere(Containers.RABBITMQ)) {
            return true;
        }
        progress.accept("Fetching Docker's image %s (once) …".formatted(Containers.RABBITMQ));
        return Containers.docker("pull", "-q", Containers.RABBITMQ).code() == 0;
    }

    private static List<String> command(String name, BrokerPorts ports) {
        return List.of(
                "docker",
                "run",
                "--rm",
                "--name",
                name,
                // The node's name, and with it the data, hang on it.
                "--hostname",
                "sarangbang",
                "-v",
                name + ":/var/lib/rabbitmq",
                "-v",
                BrokerFiles.templates() + ":/etc/sarangbang:ro",
                "-e",
                "ADMIN_PASSWORD",
                "-e",
                "APP_PASSWORD",
                "-e",
                "RELAY_PASSWORD",
                "-p",
                "127.0.0.1:%d:5672".formatted(ports.amqp()),
                "-p",
                "127.0.0.1:%d:61613".formatted(ports.stomp()),
                "-p",
                "127.0.0.1:%d:15672".formatted(ports.console()),
                "--entrypoint",
                "/bin/sh",
                Containers.RABBITMQ,
                "/etc/sarangbang/start");
    }

    private Process run() {
        remove();
        return children.start(child);
    }

    /** A container outlives the docker command if that was killed. */
    private void remove() {
        Containers.docker("rm", "-f", child.mark().replace("--name ", ""));
    }

    private void awaitAnswer() {
        Waiting.until(name(), process, log(), console()::answers);
    }

    @Override
    public void restart() {
        children.forget(process.pid());
        process = run();
        awaitAnswer();
    }

    @Override
    public String name() {
        return child.name();
    }

    @Override
    public Path log() {
        return child.log();
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public Map<String, String> environment() {
        return Broker.environment("127.0.0.1", ports.amqp(), ports.stomp(), secrets);
    }

    @Override
    public BrokerConsole console() {
        return new BrokerConsole(URI.create("http://127.0.0.1:" + ports.console()), ADMIN, secrets.of(ADMIN));
    }

    @Override
    public void stop() {
        Children.stop(process.toHandle(), "TERM");
        remove();
    }
}
