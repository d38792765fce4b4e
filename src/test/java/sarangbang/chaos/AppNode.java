package sarangbang.chaos;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sarangbang.stack.Foundation;
import sarangbang.stack.Node;
import sarangbang.stack.Ports;

/** A node of the server behind lines of its own: all that it knows of database and broker goes through them. */
record AppNode(Node node, FaultProxy database, FaultProxy amqp, FaultProxy stomp) {

    /** @param direct what it would be told if there were no lines */
    static AppNode launch(Foundation foundation, Map<String, String> direct, List<String> program) {
        var environment = new HashMap<>(direct);
        var url = environment.getOrDefault("DATABASE_URL", "");
        var real = URI.create(url.substring("jdbc:".length()));
        var database = FaultProxy.before(real.getHost(), real.getPort());
        environment.put("DATABASE_URL", url.replace(":" + real.getPort() + "/", ":" + database.port() + "/"));
        var amqp = divert(environment, "RABBITMQ_PORT");
        var stomp = divert(environment, "RABBITMQ_STOMP_PORT");
        var node = foundation.launch(program, environment, Ports.free(1).getFirst());
        return new AppNode(node, database, amqp, stomp);
    }

    private static FaultProxy divert(Map<String, String> environment, String variable) {
        var real = Integer.parseInt(environment.getOrDefault(variable, ""));
        var line = FaultProxy.before(environment.getOrDefault("RABBITMQ_HOST", ""), real);
        environment.put(variable, Integer.toString(line.port()));
        return line;
    }

    String name() {
        return node.name();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + node.port());
    }

    Victim victim() {
        return new Victim(node);
    }

    void restartInOrder() {
        victim().requireAlive();
        node.stop();
        node.restart();
    }
}
