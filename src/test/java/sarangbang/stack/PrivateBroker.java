package sarangbang.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A RabbitMQ node of the stack's own: own name, ports, folders, cookie and epmd, all on loopback. */
final class PrivateBroker implements Broker {
    private final Secrets secrets;
    private final BrokerPorts ports;
    private final Process epmd;
    private final Process node;

    private PrivateBroker(Secrets secrets, BrokerPorts ports, Process epmd, Process node) {
        this.secrets = secrets;
        this.ports = ports;
        this.epmd = epmd;
        this.node = node;
    }

    static PrivateBroker start(RabbitPrograms programs, StackFolder folder, Secrets secrets, Children children) {
        var ports = BrokerPorts.free();
        var files = BrokerFiles.write(folder, ports, secrets, programs.knowsFrameLimit());
        var environment = environment(programs, folder, ports, files);
        var epmdWords = List.of(programs.epmd(), "-port", Integer.toString(ports.epmd()), "-address", "127.0.0.1");
        // Started by us: the one that Erlang starts by itself outlives the node, and may be the system's.
        var epmd = children.start(
                new Child("epmd", epmdWords, environment, files.folder(), folder.log("epmd"), "-port " + ports.epmd()));
        var node = children.start(new Child(
                "RabbitMQ",
                List.of(programs.server().toString()),
                environment,
                files.folder(),
                folder.log("rabbitmq"),
                "-sarangbang " + mark(ports)));
        var broker = new PrivateBroker(secrets, ports, epmd, node);
        Waiting.until("RabbitMQ", node, folder.log("rabbitmq"), broker.console()::answers);
        return broker;
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

    @Override
    public long pid() {
        return node.pid();
    }

    @Override
    public void stop() {
        Children.stop(node.toHandle(), "TERM");
        Children.stop(epmd.toHandle(), "TERM");
    }
}
