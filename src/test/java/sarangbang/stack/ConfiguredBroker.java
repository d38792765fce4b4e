package sarangbang.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A broker that someone else runs and the environment names. We start nothing, stop nothing and set nothing up. */
record ConfiguredBroker(Map<String, String> environment, BrokerConsole console) implements Broker {
    static Optional<Broker> named(Map<String, String> variables) {
        var host = variables.get("RABBITMQ_HOST");
        if (host == null || host.isBlank()) {
            return Optional.empty();
        }
        var environment = new HashMap<>(Map.of(
                "RABBITMQ_PORT", "5672",
                "RABBITMQ_STOMP_PORT", "61613",
                "RABBITMQ_VHOST", VHOST,
                "RABBITMQ_USERNAME", APP,
                "RABBITMQ_RELAY_USERNAME", RELAY));
        variables.forEach((name, value) -> {
            if (name.startsWith("RABBITMQ_")) {
                environment.put(name, value);
            }
        });
        for (var password : new String[] {"RABBITMQ_PASSWORD", "RABBITMQ_RELAY_PASSWORD"}) {
            if (!environment.containsKey(password)) {
                throw new Problem("RABBITMQ_HOST names a broker, but %s is not set.".formatted(password));
            }
        }
        var url = URI.create(variables.getOrDefault("RABBITMQ_CONSOLE_URL", "http://%s:15672".formatted(host)));
        var admin = variables.getOrDefault("RABBITMQ_ADMIN_USERNAME", ADMIN);
        var console = new BrokerConsole(url, admin, variables.getOrDefault("RABBITMQ_ADMIN_PASSWORD", ""));
        return Optional.of(new ConfiguredBroker(Map.copyOf(environment), console));
    }

    @Override
    public void stop() {}
}
