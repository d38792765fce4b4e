package sarangbang.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What one RabbitMQ node of a stack is called and where its files are.
 *
 * @param number in its cluster, from 1 on; 0 if it is alone
 */
record BrokerPlace(StackFolder stack, int number) {
    static BrokerPlace alone(StackFolder stack) {
        return new BrokerPlace(stack, 0);
    }

    boolean isAlone() {
        return number == 0;
    }

    String title() {
        return isAlone() ? "RabbitMQ" : "RabbitMQ " + number;
    }

    String node() {
        return node(number);
    }

    private static String node(int number) {
        return number == 0 ? "sarangbang@localhost" : "sarangbang-%d@localhost".formatted(number);
    }

    Path log() {
        return stack.log(isAlone() ? "rabbitmq" : "rabbitmq-" + number);
    }

    Path folder() {
        return isAlone() ? stack.rabbitmq() : stack.rabbitmq().resolve(Integer.toString(number));
    }

    /**
     * Whom to join, for rabbitmq.conf. The first asks nobody but itself, or it would wait for others that wait for it.
     * Whoever is cut off from the other two has lost its queues there: by pausing it drops its connections, and those
     * behind it come back and catch up, instead of listening on with nobody speaking. (autoheal would let both sides
     * go on until they meet again.)
     */
    String cluster() {
        return isAlone()
                ? ""
                : """

                cluster_partition_handling = pause_minority
                cluster_formation.peer_discovery_backend = classic_config
                cluster_formation.classic_config.nodes.1 = %s
                """.formatted(node(1))
                        + (number == 1 ? "" : "cluster_formation.classic_config.nodes.2 = %s%n".formatted(node()));
    }

    Map<String, String> environment(BrokerPorts ports, int epmd, String mark) {
        var files = new BrokerFiles(folder());
        var environment = new HashMap<>(Map.of(
                // Of all nodes of the stack: the cookie is in it, made by the first.
                "HOME", stack.rabbitmq().toString(),
                "ERL_EPMD_PORT", Integer.toString(epmd),
                "ERL_EPMD_ADDRESS", "127.0.0.1",
                "RABBITMQ_NODENAME", node(),
                "RABBITMQ_DIST_PORT", Integer.toString(ports.cluster()),
                "RABBITMQ_CONFIG_FILE", files.configuration().toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", files.plugins().toString(),
                "RABBITMQ_LOGS", "-",
                "RABBITMQ_LOG_BASE", stack.logs().toString()));
        folders().forEach((variable, path) -> environment.put(variable, path.toString()));
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} " + mark);
        // The start script then becomes the node instead of staying in front of it: one process, one number.
        environment.put("detached", "true");
        return environment;
    }

    /** Each of them is somewhere under /var or /etc unless it is named. */
    private Map<String, Path> folders() {
        var home = folder();
        return Map.of(
                "RABBITMQ_MNESIA_BASE", home.resolve("data"),
                "RABBITMQ_CONF_ENV_FILE", home.resolve("no-environment"),
                "RABBITMQ_ADVANCED_CONFIG_FILE", home.resolve("no-advanced.config"),
                "RABBITMQ_GENERATED_CONFIG_DIR", home.resolve("generated"),
                "RABBITMQ_SCHEMA_DIR", home.resolve("schema"),
                "RABBITMQ_PLUGINS_EXPAND_DIR", home.resolve("plugins"),
                "RABBITMQ_FEATURE_FLAGS_FILE", home.resolve("feature-flags"));
    }
}
