package sarangbang;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sarangbang.stack.BrokerConsole;
import sarangbang.stack.Foundation;

/** PostgreSQL and RabbitMQ for the tests of one JVM; {@code ./chat up} stands on the same {@link Foundation}. */
public final class LocalStack {
    private static @Nullable LocalStack shared;

    private final Foundation foundation;

    private LocalStack(Foundation foundation) {
        this.foundation = foundation;
    }

    /** Started by whoever asks first, in a fresh folder on free ports; gone with the JVM, after Spring's contexts. */
    public static synchronized LocalStack shared() {
        var known = shared;
        if (known != null) {
            return known;
        }
        Consumer<String> progress = line -> System.err.println("[LocalStack] " + line);
        var made = new LocalStack(Foundation.temporary(progress));
        Runtime.getRuntime().addShutdownHook(new Thread(made::close, "LocalStack"));
        shared = made;
        return made;
    }

    /** After Spring's contexts, which would complain about the loss; JVM hooks run side by side and in no order. */
    private void close() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("SpringApplicationShutdownHook"))
                .forEach(LocalStack::await);
        foundation.close();
    }

    private static void await(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything the server needs to know, under the names that its settings read. */
    public Map<String, String> environment() {
        return new HashMap<>(foundation.environment());
    }

    /** RabbitMQ's management API, as its administrator. */
    public BrokerConsole console() {
        return foundation.console();
    }

    public Foundation foundation() {
        return foundation;
    }
}
