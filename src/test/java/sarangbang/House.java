package sarangbang;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** App nodes over the {@link LocalStack}, in this JVM; each started once and kept for all tests. */
public final class House {

    private static final Map<String, Node> NODES = new ConcurrentHashMap<>();

    private House() {}

    public record Node(String url, ConfigurableApplicationContext context) {

        public int port() {
            return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
        }

        public <T> T bean(Class<T> type) {
            return context.getBean(type);
        }
    }

    public static Node first() {
        return NODES.computeIfAbsent("first", House::start);
    }

    public static Node second() {
        return NODES.computeIfAbsent("second", House::start);
    }

    public static List<Node> both() {
        return List.of(first(), second());
    }

    /** One of its own for a test that stops it. Settings as {@code chat.gate.origins=…}. */
    public static Node start(String name, String... settings) {
        return start(name, LocalStack.shared().environment(), settings);
    }

    /** Over another stack than the shared one. */
    public static Node start(String name, Map<String, String> stack, String... settings) {
        var environment =
                stack.entrySet().stream().map(variable -> "--" + variable.getKey() + "=" + variable.getValue());
        var own = Stream.of("--CHAT_NODE=" + name, "--PORT=0");
        var arguments = Stream.of(environment, own, Stream.of(settings).map(setting -> "--" + setting))
                .flatMap(part -> part)
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Sarangbang.class).run(arguments);
        var port = context.getEnvironment().getProperty("local.server.port");
        return new Node("http://localhost:" + port, context);
    }

    private static Node start(String name) {
        return start(name, new String[0]);
    }
}
