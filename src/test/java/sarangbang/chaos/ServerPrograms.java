package sarangbang.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sarangbang.stack.Problem;

/** What a node's JVM runs: the built server as it is, or the same server with another clock in it. */
record ServerPrograms(Path server, Path folder) {
    /** It is started often, and beside two others. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    List<String> ordinary() {
        return quick("-jar", server.toString());
    }

    List<String> skewed() {
        var classes = folder.resolve("skewed");
        copy(SkewedNode.class, classes);
        return quick(
                "-Dloader.main=" + SkewedNode.class.getName(),
                "-Dloader.path=" + classes,
                "-cp",
                server.toString(),
                LAUNCHER);
    }

    private static List<String> quick(String... words) {
        return Stream.concat(QUICK_TO_START.stream(), Stream.of(words)).toList();
    }

    private static void copy(Class<?> type, Path classes) {
        var name = type.getName().replace('.', '/') + ".class";
        var target = classes.resolve(name);
        try (var content = type.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException("it is not on the class path");
            }
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        } catch (IOException e) {
            throw new Problem("%s cannot be copied: %s.".formatted(name, e.getMessage()), e);
        }
    }
}
