package sarangbang;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A house in which nobody has ever been: over the {@link LocalStack} as well, with tables of its own. */
public final class FreshHouse implements AutoCloseable {

    private final String schema =
            "fresh_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final List<House.Node> nodes = new ArrayList<>();

    /** One more node of it. */
    public House.Node start(String... settings) {
        var stack = LocalStack.shared().environment();
        stack.merge("DATABASE_URL", "?currentSchema=" + schema, String::concat);
        var all = Stream.concat(Stream.of("spring.flyway.default-schema=" + schema), Stream.of(settings))
                .toArray(String[]::new);
        var node = House.start(schema + "-" + nodes.size(), stack, all);
        nodes.add(node);
        return node;
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.context().close());
    }
}
