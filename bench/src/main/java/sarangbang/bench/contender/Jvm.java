package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with this one's class path, and the memory that every contender gets. */
final class Jvm {
    /** Of a Tomcat, for as many as the idle scenario asks for. */
    static final String CONNECTIONS = "30000";

    static final String MEMORY = "-Xms64m -Xmx2g -XX:+ExitOnOutOfMemoryError";

    private Jvm() {}

    static Process start(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(MEMORY.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return start(main.getSimpleName(), command);
    }

    static Process start(String name, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Folders.log(name).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
