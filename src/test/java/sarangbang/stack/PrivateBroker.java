package sarangbang.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A RabbitMQ node of the stack's own: own name, ports, folders, cookie and epmd, all on loopback. */
final class PrivateBroker implements Broker, Watched {
    private static final String NAME = "RabbitMQ";

    private final RabbitPrograms programs;
    private final Secrets secrets;
    private final BrokerPorts ports;
    private final Children children;
    private final Child epmdChild;
    private final Child nodeChild;
    private volatile Process epmd;
    private volatile Process node;

    private PrivateBroker(
            RabbitPrograms programs, Secrets secrets, BrokerPorts ports, Children children, Child epmd, Child node) {
        this.programs = programs;
        this.secrets = secrets;
        this.ports = ports;
        this.children = children;
        this.epmdChild = epmd;
        this.nodeChild = node;
        this.epmd = children.start(epmd);
        this.node = children.start(node);
    }

    static PrivateBroker start(RabbitPrograms programs, StackFolder folder, Secrets secrets, Children children) {
        var ports = BrokerPorts.free();
        var files = BrokerFiles.write(folder, ports, secrets, programs.knowsFrameLimit());
        var environment = environment(programs, folder, ports, files);
        var home = files.folder();
        var epmdWords = List.of(programs.epmd(), "-port", Integer.toString(ports.epmd()), "-address", "127.0.0.1");
        // Started by us: the one that Erlang starts by itself outlives the node, and may be the system's.
        var epmd = new Child("epmd", epmdWords, environment, home, folder.log("epmd"), "-port " + ports.epmd());
        var words = List.of(programs.server().toString());
        var node = new Child(NAME, words, environment, home, folder.log("rabbitmq"), "-sarangbang " + mark(ports));
        var broker = new PrivateBroker(programs, secrets, ports, children, epmd, node);
        broker.awaitAnswer();
        return broker;
    }

    private void awaitAnswer() {
        Waiting.until(NAME, node, log(), console()::answers);
    }

    @Override
    public void restart() {
        if (!epmd.isAlive()) {
            children.forget(epmd.pid());
            epmd = children.start(epmdChild);
        }
        children.forget(node.pid());
        node = children.start(nodeChild);
        awaitAnswer();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return nodeChild.log();
    }

    @Override
    public Process process() {
        return node;
    }

    private static Map<String, String> environment(
            RabbitPrograms programs, StackFolder folder, BrokerPorts ports, BrokerFiles files) {
        var home = files.folder();
        var environment = new HashMap<>(programs.environment());
        environment.putAll(Map.of(
                "HOME", home.toString(),
                "ERL_EPMD_PORT", Integer.toString(ports.epmd()),
                "ERL_EPMD_ADDRESS", "127.0.0.1",
                "RABBITMQ_NODENAME", "sarangbang@localhost",
                "RABBITMQ_DIST_PORT", Integer.toString(ports.cluster()),
                "RABBITMQ_CONFIG_FILE", files.configuration().toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", files.plugins().toString(),
                "RABBITMQ_LOGS", "-",
                "RABBITMQ_LOG_BASE", folder.logs().toString()));
        folders(home).forEach((variable, path) -> environment.put(variable, path.toString()));
        environment.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "-kernel inet_dist_use_interface {127,0,0,1} -sarangbang " + mark(ports));
        // The start script then becomes the node instead of staying in front of it: one process, one number.
        environment.put("detached", "true");
        return environment;
    }

    /** Each of them is somewhere under /var or /etc unless it is named. */
    private static Map<String, Path> folders(Path home) {
        return Map.of(
                "RABBITMQ_MNESIA_BASE", home.resolve("data"),
                "RABBITMQ_CONF_ENV_FILE", home.resolve("no-environment"),
                "RABBITMQ_ADVANCED_CONFIG_FILE", home.resolve("no-advanced.config"),
                "RABBITMQ_GENERATED_CONFIG_DIR", home.resolve("generated"),
                "RABBITMQ_SCHEMA_DIR", home.resolve("schema"),
                "RABBITMQ_PLUGINS_EXPAND_DIR", home.resolve("plugins"),
                "RABBITMQ_FEATURE_FLAGS_FILE", home.resolve("feature-flags"));
    }

    private static String mark(BrokerPorts ports) {
        return "epmd" + ports.epmd();
    }

    @Override
    public Map<String, String> environment() {
        return Broker.environment("127.0.0.1", ports.amqp(), ports.stomp(), secrets);
    }

    @Override
    public BrokerConsole console() {
        var url = URI.create("http://127.0.0.1:" + ports.console());
        return new BrokerConsole(url, ADMIN, secrets.of(ADMIN));
    }

    /** What {@code rabbitmqctl} answers when it is asked about this broker. */
    String control(List<String> words) {
        var command = new ArrayList<>(List.of(programs.control().toString()));
        command.addAll(words);
        return Programs.run(nodeChild.folder(), nodeChild.environment(), command);
    }

    @Override
    public void stop() {
        Children.stop(node.toHandle(), "TERM");
        Children.stop(epmd.toHandle(), "TERM");
    }
}
